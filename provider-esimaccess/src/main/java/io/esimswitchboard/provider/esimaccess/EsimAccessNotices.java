package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.OrderMoved;
import io.esimswitchboard.provider.ProviderNotice.ProfileMoved;
import io.esimswitchboard.provider.ProviderNotice.ProfileState;
import io.esimswitchboard.provider.ProviderNotice.ServiceActivated;
import io.esimswitchboard.provider.ProviderNotice.ServiceStopped;
import io.esimswitchboard.provider.ProviderNotice.StopReason;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.ProviderNotice.UsageReached;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Turns the wholesaler's events into notices. A word that is not here is [Unrecognised]; so is `VALIDITY_USAGE`, which
/// warns of an end that `ESIM_STATUS` tells when it comes.
final class EsimAccessNotices {

    private EsimAccessNotices() {}

    static List<ProviderNotice> of(JsonView event, Instant receivedAt) {
        String type = event.text("notifyType").orElse("no notifyType");
        JsonView content = event.at("content");
        Instant at = EsimAccessRecords.time(event, "eventGenerateTime").orElse(receivedAt);
        return switch (type) {
            case "ESIM_STATUS" -> ofStatus(content, at);
            case "SMDP_EVENT" -> List.of(ofProfile(content, at));
            case "ORDER_STATUS" -> List.of(ofOrder(content, at));
            case "DATA_USAGE" -> List.of(ofUsage(content, at));
            default -> List.of(unrecognised(type, at));
        };
    }

    // Where our reference comes along, it finds the order even before we know the wholesaler's number.
    private static ProviderNotice ofOrder(JsonView content, Instant at) {
        Optional<OrderKey> key = byReference(content).or(() -> byNumber(content));
        return about(key, "ORDER_STATUS", at, order -> new OrderMoved(order, at));
    }

    private static ProviderNotice ofUsage(JsonView content, Instant at) {
        return percent(content)
                .map(percent -> about(key(content), "DATA_USAGE", at, order -> new UsageReached(order, percent, at)))
                .orElseGet(() -> unrecognised("DATA_USAGE without volumes", at));
    }

    // A cancelled or revoked eSIM may be one whose order is still open, which the query then tells.
    private static List<ProviderNotice> ofStatus(JsonView content, Instant at) {
        String status = content.text("esimStatus").orElse("no esimStatus");
        ProviderNotice moved = about(key(content), status, at, order -> new OrderMoved(order, at));
        return switch (status) {
            case "GOT_RESOURCE" -> List.of(moved);
            case "IN_USE" -> List.of(about(key(content), status, at, order -> new ServiceActivated(order, at)));
            case "USED_UP" -> List.of(stopped(StopReason.DEPLETED, content, status, at));
            case "USED_EXPIRED", "UNUSED_EXPIRED" -> List.of(stopped(StopReason.EXPIRED, content, status, at));
            case "SUSPENDED" -> List.of(stopped(StopReason.SUSPENDED, content, status, at));
            case "CANCEL" -> List.of(moved, stopped(StopReason.CANCELLED, content, status, at));
            case "REVOKED" -> List.of(moved, stopped(StopReason.REVOKED, content, status, at));
            default -> List.of(unrecognised("ESIM_STATUS " + status, at));
        };
    }

    private static ProviderNotice stopped(StopReason reason, JsonView content, String event, Instant at) {
        return about(key(content), event, at, order -> new ServiceStopped(order, reason, at));
    }

    private static ProviderNotice ofProfile(JsonView content, Instant at) {
        String status = content.text("smdpStatus").orElse("no smdpStatus");
        return switch (status) {
            case "DOWNLOAD" -> moved(ProfileState.DOWNLOADED, content, at);
            case "INSTALLATION" -> moved(ProfileState.INSTALLED, content, at);
            case "ENABLED" -> moved(ProfileState.ENABLED, content, at);
            case "DISABLED" -> moved(ProfileState.DISABLED, content, at);
            case "DELETED" -> moved(ProfileState.DELETED, content, at);
            default -> unrecognised("SMDP_EVENT " + status, at);
        };
    }

    private static ProviderNotice moved(ProfileState state, JsonView content, Instant at) {
        return about(key(content), "SMDP_EVENT", at, order -> new ProfileMoved(order, state, at));
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
