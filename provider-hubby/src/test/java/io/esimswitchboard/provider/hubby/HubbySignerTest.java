package io.esimswitchboard.provider.hubby;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.toolkit.Secret;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class HubbySignerTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/vectors/hubby-request.csv", useHeadersInDisplayName = true)
    void theSignatureEqualsTheVector(
            String name, String secret, long millis, String method, String target, String signature) {
        HubbySigner.Keys keys = new HubbySigner.Keys(new Secret("public"), new Secret(secret));

        assertThat(new HubbySigner(keys, () -> Instant.ofEpochMilli(millis)).headers(method, target))
                .as(name)
                .containsEntry("x-api-key", "public")
                .containsEntry("x-timestamp", Long.toString(millis))
                .containsEntry("x-signature", signature);
    }
}
