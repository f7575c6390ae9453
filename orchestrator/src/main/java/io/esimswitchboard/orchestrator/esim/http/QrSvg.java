package io.esimswitchboard.orchestrator.esim.http;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Draws a [QrCode] as SVG: one path on white.
final class QrSvg {

    private QrSvg() {}

    static byte[] draw(QrCode code) {
        int size = code.size();
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
                """.formatted(size, path(code)).getBytes(UTF_8);
    }

    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size(); y++) {
            row(code, y, path);
        }
        return path.toString();
    }

    private static void row(QrCode code, int y, StringBuilder path) {
        int x = 0;
        while (x < code.size()) {
            int end = x;
            while (end < code.size() && code.dark(end, y)) {
                end++;
            }
            if (end > x) {
                int run = end - x;
                path.append('M').append(x).append(' ').append(y);
                path.append('h').append(run).append("v1h-").append(run).append('z');
            }
            x = end + 1;
        }
    }
}
