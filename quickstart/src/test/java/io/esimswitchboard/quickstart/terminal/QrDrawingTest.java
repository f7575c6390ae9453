package io.esimswitchboard.quickstart.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QrDrawingTest {

    private static final String CODE = "LPA:1$smdp.example.com$04386-AGYFT-A74Y8-3F815";
    private static final int MARGIN = 2;

    @Test
    void theColouredDrawingReadsAsTheText() throws Exception {
        String drawing = QrDrawing.coloured(CODE).replaceAll("\u001b\\[[0-9;]*m", "");

        assertThat(decoded(drawing, false)).isEqualTo(CODE);
    }

    @Test
    void thePlainDrawingReadsAsTheTextWithLightBlocks() throws Exception {
        assertThat(decoded(QrDrawing.plain(CODE), true)).isEqualTo(CODE);
    }

    private static String decoded(String drawing, boolean blocksAreLight) throws Exception {
        List<String> lines = drawing.lines().map(line -> line.substring(2)).toList();
        int size = lines.getFirst().length();
        BitMatrix matrix = new BitMatrix(size - 2 * MARGIN);
        for (int y = MARGIN; y < size - MARGIN; y++) {
            for (int x = MARGIN; x < size - MARGIN; x++) {
                if (isBlock(lines.get(y / 2).charAt(x), y % 2 == 0) != blocksAreLight) {
                    matrix.set(x - MARGIN, y - MARGIN);
                }
            }
        }
        return new Decoder().decode(matrix).getText();
    }

    private static boolean isBlock(char block, boolean upper) {
        return block == '█' || block == (upper ? '▀' : '▄');
    }
}
