package io.esimswitchboard.provider.hubby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Verification;
import io.esimswitchboard.provider.Verification.Forged;
import io.esimswitchboard.provider.Verification.Unsigned;
import io.esimswitchboard.provider.Verification.Verified;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HubbyVerificationTest {

    private static final String BODY =
            "{\"event\":\"package.activated\",\"timestamp\":\"2026-07-15T14:30:00Z\",\"data\":{}}";
    private static final String ENTRY = "sha256=9ad2d6e525e2e92ff2ea6129f7422715e4106164744be8385f6281b4eb4cd3da";
    private static final String OTHER = "sha256=" + "0".repeat(64);
    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_784_125_800);

    private static final HubbyVerification SIGNING =
            verification("webhook-secrets", "an-older-secret, hubby-demo-webhook-secret", "webhook-api-key", "key");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/vectors/hubby-webhook.csv", useHeadersInDisplayName = true)
    void theSignatureEqualsTheVector(String name, String secret, String timestamp, String body, String entry) {
        HubbyVerification verification = verification("webhook-secrets", secret);

        assertThat(verification.verify(signed(timestamp, body, SIGNED_AT, entry)))
                .as(name)
                .isEqualTo(new Verified());
    }

    @Test
    void anyOneOfSeveralSignaturesAndSecretsIsEnough() {
        assertThat(verify(ENTRY)).isEqualTo(new Verified());
        assertThat(verify(OTHER + "," + ENTRY)).isEqualTo(new Verified());
        assertThat(verify(OTHER + ", " + ENTRY + " ,")).isEqualTo(new Verified());
        assertThat(verify(OTHER, ENTRY)).isEqualTo(new Verified());
    }

    @Test
    void aListOfSignaturesIsCapped() {
        assertThat(verify((OTHER + ",").repeat(4) + ENTRY)).isEqualTo(new Verified());
        assertThat(verify((OTHER + ",").repeat(5) + ENTRY)).isInstanceOf(Forged.class);
        assertThat(verify(ENTRY + ("," + OTHER).repeat(5))).isInstanceOf(Forged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "9ad2d6e525e2e92ff2ea6129f7422715e4106164744be8385f6281b4eb4cd3da",
                "sha1=9ad2d6e525e2e92ff2ea6129f7422715e4106164744be8385f6281b4eb4cd3da",
                "SHA256=9ad2d6e525e2e92ff2ea6129f7422715e4106164744be8385f6281b4eb4cd3da",
                "sha256=9AD2D6E525E2E92FF2EA6129F7422715E4106164744BE8385F6281B4EB4CD3DA",
                "sha256=9ad2d6e525e2e92ff2ea6129f7422715e4106164744be8385f6281b4eb4cd3d",
                "sha256=mtLW5SXi6S/y6mEp90InFeQQYWR0S+g4X2KBtOtM09o=",
                "sha256="
            })
    void anythingElseIsForged(String entry) {
        assertThat(verify(entry)).isInstanceOf(Forged.class);
    }

    @ParameterizedTest
    @CsvSource({"300,true", "-300,true", "301,false", "-301,false", "86400,false"})
    void aTimestampMayBeOffByTheToleranceBothWays(long seconds, boolean verified) {
        RawWebhook webhook = signed("1784125800", BODY, SIGNED_AT.plusSeconds(seconds), ENTRY);

        assertThat(SIGNING.verify(webhook) instanceof Verified).isEqualTo(verified);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1784125800", "1784125800 ", "178412580000000000000", "0", "2026-07-15T14:30:00Z"})
    void aTimestampThatCannotBeReadIsForged(String timestamp) {
        assertThat(SIGNING.verify(signed(timestamp, BODY, SIGNED_AT, ENTRY))).isInstanceOf(Forged.class);
    }

    @Test
    void theBytesAreSignedAndNotTheirMeaning() {
        assertThat(SIGNING.verify(signed("1784125800", BODY.replace(",", ", "), SIGNED_AT, ENTRY)))
                .isInstanceOf(Forged.class);
    }

    @Test
    void aKeyIsNoWayAroundASignature() {
        RawWebhook webhook = new RawWebhook(Map.of("x-api-key", List.of("key")), BODY.getBytes(UTF_8), SIGNED_AT);

        assertThat(SIGNING.verify(webhook)).isInstanceOf(Forged.class);
    }

    @Test
    void withoutASecretTheKeyDecides() {
        HubbyVerification byKey = verification("webhook-api-key", "key");

        assertThat(byKey.verify(keyed("X-Api-Key", "key"))).isEqualTo(new Verified());
        assertThat(byKey.verify(keyed("x-api-key", "kez"))).isInstanceOf(Forged.class);
        assertThat(byKey.verify(keyed("x-other", "key"))).isInstanceOf(Forged.class);
    }

    @Test
    void theKeyMayComeInAHeaderOfItsOwn() {
        HubbyVerification byKey =
                verification("webhook-api-key", "Bearer key", "webhook-api-key-header", "Authorization");

        assertThat(byKey.verify(keyed("authorization", "Bearer key"))).isEqualTo(new Verified());
        assertThat(byKey.verify(keyed("x-api-key", "Bearer key"))).isInstanceOf(Forged.class);
    }

    @Test
    void theTimestampMayComeInAHeaderOfItsOwn() {
        HubbyVerification moved = verification(
                "webhook-secrets", "hubby-demo-webhook-secret", "webhook-timestamp-header", "X-Hubby-Time");
        RawWebhook webhook = new RawWebhook(
                Map.of("x-hubby-time", List.of("1784125800"), "X-Hubby-Signature", List.of(ENTRY)),
                BODY.getBytes(UTF_8),
                SIGNED_AT);

        assertThat(moved.verify(webhook)).isEqualTo(new Verified());
        assertThat(SIGNING.verify(webhook)).isInstanceOf(Forged.class);
    }

    @Test
    void withNeitherNothingIsVerified() {
        assertThat(verification().verify(keyed("x-api-key", "key"))).isEqualTo(new Unsigned());
    }

    private static Verification verify(String... entries) {
        return SIGNING.verify(signed("1784125800", BODY, SIGNED_AT, entries));
    }

    private static HubbyVerification verification(String... settings) {
        return new HubbyVerification(
                HubbyWebhookSettings.of(Accounts.settings(URI.create("http://127.0.0.1:9"), settings)));
    }

    private static RawWebhook signed(String timestamp, String body, Instant receivedAt, String... entries) {
        return new RawWebhook(
                Map.of("x-hubby-timestamp", List.of(timestamp), "X-Hubby-Signature", List.of(entries)),
                body.getBytes(UTF_8),
                receivedAt);
    }

    private static RawWebhook keyed(String header, String value) {
        return new RawWebhook(Map.of(header, List.of(value)), BODY.getBytes(UTF_8), SIGNED_AT);
    }
}
