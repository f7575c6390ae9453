package io.esimswitchboard.provider.esimaccess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EsimAccessSignerTest {

    private static final UUID ID = UUID.fromString("4ce9d9cd-ac9e-4e17-b3a2-c66c358c1ce2");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/vectors/esimaccess-request.csv", numLinesToSkip = 1)
    void theSignatureEqualsTheVector(
            String name,
            String code,
            String secret,
            String timestamp,
            String requestId,
            String body,
            String signature) {
        EsimAccessSigner signer = signer("access-code", code, "secret", secret);

        assertThat(signer.sign(timestamp, requestId, body.getBytes(UTF_8)))
                .as(name)
                .isEqualTo(signature);
    }

    @Test
    void everyCallIsSignedAtItsTimeUnderItsId() {
        assertThat(signer().headers("{}".getBytes(UTF_8)))
                .containsEntry("RT-AccessCode", "esimaccess-demo-code")
                .containsEntry("RT-RequestID", ID.toString())
                .containsEntry("RT-Timestamp", "1704067200000")
                .containsEntry("content-type", "application/json");
    }

    // Upper and lower case of HMAC's digits must not depend on where the machine stands.
    @ParameterizedTest
    @ValueSource(strings = {"en", "tr", "ar"})
    void bothCasesCanBeHad(String language) {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            String upper = signer().sign("1", "2", new byte[0]);

            assertThat(upper).matches("[0-9A-F]{64}");
            assertThat(signer("signature-case", "lower").sign("1", "2", new byte[0]))
                    .isEqualTo(upper.toLowerCase(Locale.ROOT));
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static EsimAccessSigner signer(String... more) {
        EsimAccessConfig config = EsimAccessConfig.of(Accounts.settings(URI.create("http://127.0.0.1:9"), more));
        return new EsimAccessSigner(config, () -> Instant.ofEpochMilli(1_704_067_200_000L), () -> ID);
    }
}
