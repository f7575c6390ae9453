package io.esimswitchboard.orchestrator.esim.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.provider.InstallCode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.HexFormat;

/// The ways to install a profile. The links carry the activation code: whoever has one can use the eSIM.
@Serdeable(naming = SnakeCaseStrategy.class)
public record InstallJson(String ios, String android, String qrSvg, String qrPng) {

    private static final String IOS = "https://esimsetup.apple.com/esim_qrcode_provisioning?carddata=";
    private static final String ANDROID = "https://esimsetup.android.com/esim_qrcode_provisioning?carddata=";
    private static final String PLAIN = "-._~:$";

    static InstallJson of(EsimId esim, InstallCode installCode) {
        String code = queryPart(installCode.value());
        String self = "/v1/esims/" + esim;
        return new InstallJson(IOS + code, ANDROID + code, self + "/qr.svg", self + "/qr.png");
    }

    // The phone makers show `:` and `$` as they are; anything that could end the parameter is escaped.
    private static String queryPart(String code) {
        StringBuilder text = new StringBuilder();
        for (byte b : code.getBytes(UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            text.append(
                    plain
                            ? String.valueOf(c)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "InstallJson[masked]";
    }
}
