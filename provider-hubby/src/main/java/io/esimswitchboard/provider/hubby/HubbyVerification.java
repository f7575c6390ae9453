package io.esimswitchboard.provider.hubby;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Verification;
import io.esimswitchboard.provider.Verification.Forged;
import io.esimswitchboard.provider.Verification.Unsigned;
import io.esimswitchboard.provider.Verification.Verified;
import io.esimswitchboard.provider.toolkit.HmacSha256;
import io.esimswitchboard.provider.toolkit.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks who called: by signature where a secret is configured, else by the key in a header, else not at all.
///
/// With a secret configured a call without a signature is refused, whatever else it carries: the older generations
/// must not be a way around the newest.
final class HubbyVerification {

    private static final String SIGNATURE = "x-hubby-signature";
    private static final int MAX_SIGNATURES = 5;

    // Seconds until the year 5138, milliseconds from 1973 on.
    private static final long FIRST_MILLIS = 100_000_000_000L;

    private final HubbyWebhookSettings keys;

    HubbyVerification(HubbyWebhookSettings keys) {
        this.keys = keys;
    }

    Verification verify(RawWebhook webhook) {
        if (!keys.secrets().isEmpty()) {
            return bySignature(webhook);
        }
        return keys.apiKey().map(key -> byKey(webhook, key)).orElseGet(Unsigned::new);
    }

    private Verification byKey(RawWebhook webhook, Secret key) {
        return webhook.header(keys.apiKeyHeader())
                .filter(given -> HmacSha256.same(key.reveal(), given))
                .<Verification>map(given -> new Verified())
                .orElseGet(() -> new Forged("wrong or no " + keys.apiKeyHeader()));
    }

    private Verification bySignature(RawWebhook webhook) {
        String timestamp = webhook.header(keys.timestampHeader()).orElse("");
        Optional<Instant> signedAt = instant(timestamp);
        if (signedAt.isEmpty()) {
            return new Forged("no readable " + keys.timestampHeader());
        }
        Duration age = Duration.between(signedAt.get(), webhook.receivedAt()).abs();
        if (age.compareTo(keys.tolerance()) > 0) {
            return new Forged(keys.timestampHeader() + " is off by more than " + keys.tolerance());
        }
        List<String> given = signatures(webhook);
        if (given.isEmpty() || given.size() > MAX_SIGNATURES) {
            return new Forged(given.size() + " signatures");
        }
        return matches(given, timestamp, webhook.body()) ? new Verified() : new Forged("no signature matches");
    }

    private static Optional<Instant> instant(String timestamp) {
        if (!timestamp.matches("[0-9]{9,14}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(timestamp);
        return Optional.of(number >= FIRST_MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
    }

    private static List<String> signatures(RawWebhook webhook) {
        return webhook.headers().getOrDefault(SIGNATURE, List.of()).stream()
                .flatMap(value -> Stream.of(value.split(",", MAX_SIGNATURES + 2)))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .limit(MAX_SIGNATURES + 1L)
                .toList();
    }

    // Every pair is compared, so that the time tells neither which secret nor which entry matched.
    private boolean matches(List<String> given, String timestamp, byte[] body) {
        byte[] start = (timestamp + '.').getBytes(US_ASCII);
        boolean matched = false;
        for (Secret secret : keys.secrets()) {
            String expected = "sha256=" + HmacSha256.hex(secret, start, body);
            for (String entry : given) {
                matched |= HmacSha256.same(expected, entry);
            }
        }
        return matched;
    }
}
