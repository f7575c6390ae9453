package io.esimswitchboard.simulators.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/// Bodies nobody should send.
final class OddBytes {

    private static final int MEBIBYTE = 1 << 20;
    private static final char MARK = '\uFFFD';
    // A quarter gibibyte takes a second to compress: once is enough.
    private static final Map<Integer, byte[]> BOMBS = new ConcurrentHashMap<>();

    /// UTF-8, but for a byte FF in place of each U+FFFD.
    static byte[] badUtf8(String text) {
        var bytes = new ByteArrayOutputStream();
        int from = 0;
        for (int mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, from)) {
            bytes.writeBytes(text.substring(from, mark).getBytes(StandardCharsets.UTF_8));
            bytes.write(0xFF);
            from = mark + 1;
        }
        bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /// A gzip stream of so many mebibytes of blanks.
    static byte[] bomb(int mebibytes) {
        return BOMBS.computeIfAbsent(mebibytes, OddBytes::compressed);
    }

    private static byte[] compressed(int mebibytes) {
        var bytes = new ByteArrayOutputStream();
        byte[] blanks = new byte[MEBIBYTE];
        Arrays.fill(blanks, (byte) ' ');
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private OddBytes() {}
}
