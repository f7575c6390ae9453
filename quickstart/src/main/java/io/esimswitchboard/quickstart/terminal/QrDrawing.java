package io.esimswitchboard.quickstart.terminal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A QR code in characters, two rows of it in one line of text.
public final class QrDrawing {

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.MARGIN, 2, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L);

    /// Draws `text` dark on light with the terminal's colours, whatever its usual ones are.
    public static String coloured(String text) {
        return draw(encode(text), "  \u001b[30;107m", "\u001b[0m");
    }

    /// Draws `text` without colours: its light modules are the blocks, as fits a dark terminal.
    public static String plain(String text) {
        BitMatrix matrix = encode(text);
        matrix.flip();
        return draw(matrix, "  ", "");
    }

    private static String draw(BitMatrix matrix, String before, String after) {
        StringBuilder drawing = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y += 2) {
            drawing.append(before);
            for (int x = 0; x < matrix.getWidth(); x++) {
                drawing.append(block(isSet(matrix, x, y), isSet(matrix, x, y + 1)));
            }
            drawing.append(after).append('\n');
        }
        return drawing.toString();
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    private static boolean isSet(BitMatrix matrix, int x, int y) {
        return y < matrix.getHeight() && matrix.get(x, y);
    }

    private static char block(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }

    private QrDrawing() {}
}
