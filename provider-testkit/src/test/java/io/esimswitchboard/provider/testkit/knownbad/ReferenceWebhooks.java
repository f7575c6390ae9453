package io.esimswitchboard.provider.testkit.knownbad;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.OrderMoved;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Verification;
import io.esimswitchboard.provider.Verification.Forged;
import io.esimswitchboard.provider.Verification.Verified;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The wholesaler's calls, signed over time and body by the house that signs.
final class ReferenceWebhooks implements InboundWebhooks {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final House house;
    private final ReferenceConfig config;
    private final Decisions decisions;

    ReferenceWebhooks(House house, ReferenceConfig config, Decisions decisions) {
        this.house = house;
        this.config = config;
        this.decisions = decisions;
    }

    @Override
    public Verification verify(RawWebhook webhook) {
        if (!house.signs()) {
            return decisions.unsigned();
        }
        String signature = webhook.header("x-signature").orElse("");
        String time = webhook.header("x-time").orElse("");
        if (signature.isEmpty() || !time.matches("[0-9]{13}")) {
            return decisions.unproved();
        }
        String expected = Call.hmac(config.webhookSecret(), time, webhook.body());
        if (!MessageDigest.isEqual(expected.getBytes(UTF_8), signature.getBytes(UTF_8))) {
            return new Forged("the signature does not match");
        }
        Duration off = Duration.between(Instant.ofEpochMilli(Long.parseLong(time)), webhook.receivedAt());
        return off.abs().compareTo(decisions.window(WINDOW)) <= 0 ? new Verified() : new Forged("of another time");
    }

    @Override
    public Optional<String> pathToken() {
        return house.signs() ? Optional.empty() : decisions.pathToken(config.webhookToken());
    }

    @Override
    public String dedupKey(byte[] body) {
        return decisions.dedupKey(body);
    }

    @Override
    public List<ProviderNotice> read(byte[] body, Instant receivedAt) {
        return Letter.read(body).stream()
                .flatMap(letter -> letter.records().stream())
                .map(record -> notice(record, receivedAt))
                .toList();
    }

    private ProviderNotice notice(Map<String, String> record, Instant at) {
        String number = record.getOrDefault("number", "");
        if (!number.matches("T-[0-9]{5}")) {
            return new Unrecognised("an event without an order", at);
        }
        return record.getOrDefault("event", "").equals("fulfilled")
                ? new OrderMoved(new OrderKey.ByProviderOrder(new ProviderOrderId(number)), at)
                : decisions.unknownEvent(at);
    }
}
