package io.esimswitchboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.OrderKey.ByProviderOrder;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.OrderMoved;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Verification;
import io.esimswitchboard.provider.Verification.Forged;
import io.esimswitchboard.provider.Verification.Unsigned;
import io.esimswitchboard.provider.Verification.Verified;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Calls whose body is `event|order|anything`. A body that says `fail in <method>` makes that method fail.
record FakeInboundWebhooks(Optional<String> secret, Optional<String> pathToken) implements InboundWebhooks {

    @Override
    public Verification verify(RawWebhook webhook) {
        failIfAsked(webhook.body(), "verify");
        if (webhook.header("x-age").isPresent()) {
            return new Forged("stale");
        }
        if (secret.isEmpty()) {
            return new Unsigned();
        }
        return webhook.header("x-signature").equals(secret) ? new Verified() : new Forged("wrong signature");
    }

    @Override
    public String dedupKey(byte[] body) {
        failIfAsked(body, "dedupKey");
        return part(body, 0).orElse("none");
    }

    @Override
    public List<ProviderNotice> read(byte[] body, Instant receivedAt) {
        failIfAsked(body, "read");
        ProviderNotice notice = part(body, 1)
                .<ProviderNotice>map(
                        order -> new OrderMoved(new ByProviderOrder(new ProviderOrderId(order)), receivedAt))
                .orElseGet(() -> new Unrecognised("?", receivedAt));
        return List.of(notice);
    }

    private static Optional<String> part(byte[] body, int index) {
        List<String> parts = List.of(new String(body, UTF_8).split("\\|", -1));
        return parts.size() == 3 ? Optional.of(parts.get(index)) : Optional.empty();
    }

    private static void failIfAsked(byte[] body, String method) {
        if (new String(body, UTF_8).contains("fail in " + method)) {
            throw new IllegalStateException("asked to fail");
        }
    }
}
