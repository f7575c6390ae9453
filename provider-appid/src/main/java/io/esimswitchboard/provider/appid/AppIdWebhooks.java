package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.OrderMoved;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Verification;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import io.esimswitchboard.provider.toolkit.Secret;
import io.esimswitchboard.provider.toolkit.Sha256;
import io.esimswitchboard.provider.toolkit.StrictJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The one webhook there is: an order completed or failed. It is not signed, so it is a hint and no more: not even
/// the activation code in it is read.
final class AppIdWebhooks implements InboundWebhooks {

    private static final Set<String> RESULTS = Set.of("COMPLETED", "FAILED");

    private final Optional<Secret> token;
    private final StrictJson json = new StrictJson(StrictJson.Limits.USUAL);

    AppIdWebhooks(Optional<Secret> token) {
        this.token = token;
    }

    @Override
    public Verification verify(RawWebhook webhook) {
        return new Verification.Unsigned();
    }

    @Override
    public Optional<String> pathToken() {
        return token.map(Secret::reveal);
    }

    /// Order number and result: there is no event id. A body without them goes by its bytes.
    @Override
    public String dedupKey(byte[] body) {
        return json.view(body)
                .flatMap(notice -> orderId(notice)
                        .flatMap(order -> notice.text("result").map(result -> order.value() + ':' + result)))
                .filter(key -> key.matches("[\\x21-\\x7e]{1,190}"))
                .orElseGet(() -> "sha256:" + Sha256.hex(body));
    }

    @Override
    public List<ProviderNotice> read(byte[] body, Instant receivedAt) {
        return List.of(json.view(body)
                .map(notice -> read(notice, receivedAt))
                .orElseGet(() -> new Unrecognised("not JSON", receivedAt)));
    }

    private static ProviderNotice read(JsonView notice, Instant receivedAt) {
        String result = notice.text("result").orElse("no result");
        Optional<ProviderOrderId> order = orderId(notice);
        if (order.isEmpty() || !RESULTS.contains(result)) {
            return new Unrecognised(PlainText.oneLine(result, 100), receivedAt);
        }
        return new OrderMoved(new OrderKey.ByProviderOrder(order.get()), receivedAt);
    }

    private static Optional<ProviderOrderId> orderId(JsonView notice) {
        return notice.text("orderNo").flatMap(AppIdRecords::orderId);
    }
}
