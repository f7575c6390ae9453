package io.esimswitchboard.provider.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.OrderMoved;
import io.esimswitchboard.provider.ProviderNotice.ServiceActivated;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Verification;
import io.esimswitchboard.provider.Verification.Forged;
import io.esimswitchboard.provider.Verification.Verified;
import io.esimswitchboard.provider.toolkit.HmacSha256;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import io.esimswitchboard.provider.toolkit.Sha256;
import io.esimswitchboard.provider.toolkit.StrictJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The wholesaler's calls, signed over their time and body. One that does not sign answers [Verification.Unsigned]
/// and has a `pathToken`, as `provider-esimaccess` shows.
final class TemplateWebhooks implements InboundWebhooks {

    private final TemplateConfig config;
    private final StrictJson json = new StrictJson(StrictJson.Limits.USUAL);

    TemplateWebhooks(TemplateConfig config) {
        this.config = config;
    }

    @Override
    public Verification verify(RawWebhook webhook) {
        String timestamp = webhook.header("x-timestamp").orElse("");
        String signature = webhook.header("x-signature").orElse("");
        if (!timestamp.matches("[0-9]{10,15}")) {
            return new Forged("no time");
        }
        String expected = HmacSha256.hex(config.webhookSecret(), timestamp.getBytes(UTF_8), webhook.body());
        if (!HmacSha256.same(expected, signature)) {
            return new Forged("the signature does not match");
        }
        Duration off = Duration.between(Instant.ofEpochMilli(Long.parseLong(timestamp)), webhook.receivedAt());
        return off.abs().compareTo(config.clockWindow()) <= 0 ? new Verified() : new Forged("of another time");
    }

    @Override
    public String dedupKey(byte[] body) {
        return json.view(body)
                .flatMap(event -> event.text("id"))
                .filter(id -> id.matches("[\\x21-\\x7e]{1,180}"))
                .map(id -> "event:" + id)
                .orElseGet(() -> "sha256:" + Sha256.hex(body));
    }

    @Override
    public List<ProviderNotice> read(byte[] body, Instant receivedAt) {
        return List.of(json.view(body)
                .map(event -> notice(event, receivedAt))
                .orElseGet(() -> new Unrecognised("not JSON", receivedAt)));
    }

    private static ProviderNotice notice(JsonView event, Instant at) {
        String type = event.text("type").orElse("no type");
        Optional<OrderKey> order = event.text("reference")
                .filter(text -> text.matches("[A-Za-z0-9_-]{3,64}"))
                .map(text -> new OrderKey.ByReference(new OrderReference(text)));
        if (order.isEmpty()) {
            return new Unrecognised(PlainText.oneLine(type + " without an order", 100), at);
        }
        return switch (type) {
            case "order.done", "order.failed" -> new OrderMoved(order.get(), at);
            case "esim.activated" -> new ServiceActivated(order.get(), at);
            default -> new Unrecognised(PlainText.oneLine(type, 100), at);
        };
    }
}
