package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Verification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Understands calls of the form `word key`: `moved N` and `active N` by the wholesaler's number, `redeemed N ICCID`,
/// `profile N STATE TIME`, `stopped N REASON TIME`, `usage N PERCENT TIME`.
final class FakeWebhooks implements InboundWebhooks {

    @Override
    public Verification verify(RawWebhook webhook) {
        return new Verification.Verified();
    }

    @Override
    public String dedupKey(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).replace(' ', '-');
    }

    @Override
    public List<ProviderNotice> read(byte[] body, Instant receivedAt) {
        String[] words = new String(body, StandardCharsets.UTF_8).split(" ", -1);
        OrderKey key = new OrderKey.ByProviderOrder(new ProviderOrderId(words.length > 1 ? words[1] : "none"));
        return List.of(
                switch (words[0]) {
                    case "moved" -> new ProviderNotice.OrderMoved(key, receivedAt);
                    case "active" -> new ProviderNotice.ServiceActivated(key, receivedAt);
                    case "profile" ->
                        new ProviderNotice.ProfileMoved(
                                key, ProviderNotice.ProfileState.valueOf(words[2]), Instant.parse(words[3]));
                    case "stopped" ->
                        new ProviderNotice.ServiceStopped(
                                key, ProviderNotice.StopReason.valueOf(words[2]), Instant.parse(words[3]));
                    case "redeemed" ->
                        new ProviderNotice.ClaimRedeemed(
                                key, Stream.of(words).skip(2).findFirst().map(Iccid::new), receivedAt);
                    case "usage" ->
                        new ProviderNotice.UsageReached(key, Integer.parseInt(words[2]), Instant.parse(words[3]));
                    default -> new ProviderNotice.Unrecognised(words[0], receivedAt);
                });
    }
}
