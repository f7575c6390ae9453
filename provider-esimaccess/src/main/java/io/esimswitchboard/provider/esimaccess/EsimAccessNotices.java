package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.OrderMoved;
import io.esimswitchboard.provider.ProviderNotice.ServiceActivated;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.ProviderNotice.UsageReached;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Turns the wholesaler's events into notices. A word that is not here is [Unrecognised]; so are events the platform
/// has no word for yet: `SMDP_EVENT`, `VALIDITY_USAGE`, and eSIMs that expire.
final class EsimAccessNotices {

    private EsimAccessNotices() {}

    static ProviderNotice of(JsonView event, Instant receivedAt) {
        String type = event.text("notifyType").orElse("no notifyType");
        JsonView content = event.at("content");
        Instant at = EsimAccessRecords.time(event, "eventGenerateTime").orElse(receivedAt);
        return switch (type) {
            // Where our reference comes along, it finds the order even before we know the wholesaler's number.
            case "ORDER_STATUS" ->
                about(byReference(content).or(() -> byNumber(content)), type, at, order -> new OrderMoved(order, at));
            case "ESIM_STATUS" -> ofStatus(content, at);
            case "DATA_USAGE" ->
                percent(content)
                        .map(percent -> about(key(content), type, at, order -> new UsageReached(order, percent, at)))
                        .orElseGet(() -> unrecognised(type + " without volumes", at));
            default -> unrecognised(type, at);
        };
    }

    private static ProviderNotice ofStatus(JsonView content, Instant at) {
        String status = content.text("esimStatus").orElse("no esimStatus");
        return switch (status) {
            case "IN_USE" -> about(key(content), status, at, order -> new ServiceActivated(order, at));
            case "USED_UP" -> about(key(content), status, at, order -> new UsageReached(order, 100, at));
            case "GOT_RESOURCE", "CANCEL", "REVOKED" ->
                about(key(content), status, at, order -> new OrderMoved(order, at));
            default -> unrecognised("ESIM_STATUS " + status, at);
        };
    }

    private static ProviderNotice about(
            Optional<OrderKey> order, String event, Instant at, Function<OrderKey, ProviderNotice> notice) {
        return order.map(notice).orElseGet(() -> unrecognised(event + " without an order", at));
    }

    private static ProviderNotice unrecognised(String event, Instant at) {
        return new Unrecognised(PlainText.oneLine(event, 100), at);
    }

    // By number first: after a top-up the transaction id may be the top-up's.
    private static Optional<OrderKey> key(JsonView content) {
        return byNumber(content).or(() -> byReference(content));
    }

    private static Optional<OrderKey> byNumber(JsonView content) {
        return EsimAccessRecords.orderId(content, "orderNo").map(OrderKey.ByProviderOrder::new);
    }

    private static Optional<OrderKey> byReference(JsonView content) {
        return content.text("transactionId")
                .filter(text -> text.matches("[A-Za-z0-9_-]{3,64}"))
                .map(text -> new OrderKey.ByReference(new OrderReference(text)));
    }

    private static Optional<Integer> percent(JsonView content) {
        Optional<BigDecimal> total = content.at("totalVolume").number().filter(volume -> volume.signum() > 0);
        Optional<BigDecimal> used = content.at("orderUsage").number().filter(volume -> volume.signum() >= 0);
        return total.flatMap(all -> used.map(part -> part.multiply(BigDecimal.valueOf(100))
                .divide(all, 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(100))
                .intValue()));
    }
}
