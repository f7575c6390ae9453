package io.esimswitchboard.orchestrator.esim.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.esimswitchboard.provider.InstallCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QrCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LPA:1$smdp.example$ABC",
                "LPA:1$a-very-long.smdp-address.example.com$0123456789-ABCDEF-0123456789-ABCDEF-0123456789$1.2.3$1"
            })
    void aPhoneReadsThePng(String code) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(QrPng.draw(QrCode.of(new InstallCode(code)))));

        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LPA:1$smdp.example$ABC"})
    void theSvgDrawsTheSameModules(String code) {
        QrCode qr = QrCode.of(new InstallCode(code));

        String svg = new String(QrSvg.draw(qr), UTF_8);

        assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"").doesNotContain(code);
        boolean[][] drawn = drawn(svg, qr.size());
        for (int y = 0; y < qr.size(); y++) {
            for (int x = 0; x < qr.size(); x++) {
                assertThat(drawn[y][x]).as("%d,%d", x, y).isEqualTo(qr.dark(x, y));
            }
        }
    }

    // Every run is M<x> <y>h<length>v1h-<length>z.
    private static boolean[][] drawn(String svg, int size) {
        boolean[][] dark = new boolean[size][size];
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h").matcher(svg).results().forEach(run -> {
            int x = Integer.parseInt(run.group(1));
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                dark[Integer.parseInt(run.group(2))][x + i] = true;
            }
        });
        return dark;
    }
}
