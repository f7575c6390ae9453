package io.esimswitchboard.orchestrator.esim.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Draws a [QrCode] as PNG with one bit a pixel (W3C PNG, third edition). By hand, because the JDK's own writer brings
/// the window toolkit with it.
final class QrPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int PIXELS_A_MODULE = 8;
    private static final byte BIT_DEPTH = 1;

    private QrPng() {}

    static byte[] draw(QrCode code) {
        int side = code.size() * PIXELS_A_MODULE;
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        // Greyscale, deflate, the usual filters, not interlaced: all zero.
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13).putInt(side).putInt(side).put(BIT_DEPTH).array());
        chunk(png, "IDAT", deflated(pixels(code)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /// Each line begins with its filter (0, none). A module is 8 pixels wide, so it is one byte.
    private static byte[] pixels(QrCode code) {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        for (int y = 0; y < code.size(); y++) {
            byte[] line = new byte[code.size() + 1];
            for (int x = 0; x < code.size(); x++) {
                line[x + 1] = (byte) (code.dark(x, y) ? 0x00 : 0xff);
            }
            for (int i = 0; i < PIXELS_A_MODULE; i++) {
                pixels.writeBytes(line);
            }
        }
        return pixels.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        ByteBuffer typed = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(US_ASCII))
                .put(data);
        CRC32 crc = new CRC32();
        crc.update(typed.array());
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(typed.array());
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
