package io.esimswitchboard.simulators;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/// A caller who sees the bytes of a reply, for replies no HTTP client would hand out.
final class RawCaller {

    private static final int PATIENCE_MILLIS = 5_000;

    /// What came, a character for each byte, and whether the connection was reset rather than closed.
    record Bytes(String text, boolean reset) {}

    /// Sends a signed Yoni order and reads until the other side closes, or `most` bytes have come.
    static Bytes order(URI base, String body, int most) {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request(body).getBytes(StandardCharsets.UTF_8));
            return read(socket.getInputStream(), most);
        } catch (IOException e) {
            throw new IllegalStateException("no connection", e);
        }
    }

    private static String request(String body) {
        var request = new StringBuilder("POST /v1/order/e-sim HTTP/1.1\r\nhost: 127.0.0.1\r\n");
        Map<String, String> headers = Caller.yoniHeaders("/v1/order/e-sim", Instant.now());
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return request.append("content-length: ")
                .append(body.length())
                .append("\r\n\r\n")
                .append(body)
                .toString();
    }

    private static Bytes read(InputStream stream, int most) {
        var bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                bytes.write(buffer, 0, read);
                if (bytes.size() >= most) {
                    break;
                }
            }
            return new Bytes(bytes.toString(StandardCharsets.ISO_8859_1), false);
        } catch (IOException e) {
            return new Bytes(bytes.toString(StandardCharsets.ISO_8859_1), true);
        }
    }

    private RawCaller() {}
}
