package io.esimswitchboard.provider.appid;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.toolkit.Secret;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class AppIdSignerTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/vectors/appid-request.csv", useHeadersInDisplayName = true)
    void theSignatureEqualsTheVector(String name, String appId, String secret, long millis, String path, String sign) {
        AppIdSigner signer = new AppIdSigner(appId, new Secret(secret), () -> Instant.ofEpochMilli(millis));

        assertThat(signer.headers(path))
                .as(name)
                .containsEntry("appId", appId)
                .containsEntry("timestamp", Long.toString(millis))
                .containsEntry("sign", sign)
                .containsEntry("content-type", "application/json");
    }
}
