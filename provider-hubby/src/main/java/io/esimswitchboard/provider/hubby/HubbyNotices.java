package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.ClaimRedeemed;
import io.esimswitchboard.provider.ProviderNotice.ProfileMoved;
import io.esimswitchboard.provider.ProviderNotice.ProfileState;
import io.esimswitchboard.provider.ProviderNotice.ServiceActivated;
import io.esimswitchboard.provider.ProviderNotice.ServiceStopped;
import io.esimswitchboard.provider.ProviderNotice.StopReason;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.ProviderNotice.UsageReached;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.hubby.HubbyWebhookSettings.Event;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns Hubby's events into notices. A word that is not here is [Unrecognised].
final class HubbyNotices {

    private static final Pattern USAGE = Pattern.compile("package\\.usage\\.([0-9]{1,3})_percent");
    private static final Pattern HUBBYS_ID = Pattern.compile("[A-Za-z0-9]{20}");

    private final Map<String, Event> events;

    /// @param events Hubby's words for them
    HubbyNotices(Map<String, Event> events) {
        this.events = events;
    }

    /// The two younger generations: an envelope with a name and a time. What travellers buy for themselves in Hubby's
    /// app (`package.purchased`, `topup.completed`) is no order of ours and stays unrecognised.
    ProviderNotice ofEvent(String event, JsonView data, Instant at) {
        Matcher usage = USAGE.matcher(event);
        if (usage.matches()) {
            int percent = Math.min(100, Integer.parseInt(usage.group(1)));
            return about(data, event, at, order -> new UsageReached(order, percent, at));
        }
        Event known = events.get(event);
        return known == null ? new Unrecognised(PlainText.oneLine(event, 100), at) : ofEvent(known, data, event, at);
    }

    private static ProviderNotice ofEvent(Event event, JsonView data, String word, Instant at) {
        return switch (event) {
            case REDEEMED -> ofRedemption(data, at);
            case ACTIVATED -> about(data, word, at, order -> new ServiceActivated(order, at));
            case INSTALLED -> about(data, word, at, order -> new ProfileMoved(order, ProfileState.INSTALLED, at));
            case DELETED -> about(data, word, at, order -> new ProfileMoved(order, ProfileState.DELETED, at));
            case EXPIRED -> about(data, word, at, order -> new ServiceStopped(order, StopReason.EXPIRED, at));
            case DEPLETED -> about(data, word, at, order -> new ServiceStopped(order, StopReason.DEPLETED, at));
        };
    }

    /// The oldest generation, a flat payload without a name; its time is a day.
    static ProviderNotice ofRedemption(JsonView data, Instant receivedAt) {
        Instant at = data.text("redeemed_at")
                .map(text -> redeemedAt(text, receivedAt))
                .orElse(receivedAt);
        return about(data, "promo code redeemed", at, order -> new ClaimRedeemed(order, iccid(data), at));
    }

    // A day that is today, or ahead of us, is now: at midnight the claim may not have existed yet.
    private static Instant redeemedAt(String text, Instant receivedAt) {
        try {
            Instant midnight =
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            LocalDate today = LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
            return LocalDate.parse(text).isBefore(today) ? midnight : receivedAt;
        } catch (DateTimeException e) {
            return receivedAt;
        }
    }

    private static ProviderNotice about(
            JsonView data, String event, Instant at, Function<OrderKey, ProviderNotice> notice) {
        return order(data)
                .map(notice)
                .orElseGet(() -> new Unrecognised(PlainText.oneLine(event + " without an order", 100), at));
    }

    /// By `booking_id` before all else. Whose id that is, is not documented: 20 letters and digits are the form of
    /// Hubby's own, which our references never have.
    private static Optional<OrderKey> order(JsonView data) {
        return data.text("booking_id")
                .flatMap(HubbyNotices::byBooking)
                .or(() -> data.text("promocode")
                        .or(() -> data.text("promo_code"))
                        .or(() -> data.text("queue_id"))
                        .map(OrderKey.ByClaim::new));
    }

    private static Optional<OrderKey> byBooking(String id) {
        try {
            return Optional.of(
                    HUBBYS_ID.matcher(id).matches()
                            ? new OrderKey.ByProviderOrder(new ProviderOrderId(id))
                            : new OrderKey.ByReference(new OrderReference(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Iccid> iccid(JsonView data) {
        return data.text("esim_iccid")
                .or(() -> data.text("iccid"))
                .filter(text -> text.matches("[0-9]{18,20}"))
                .map(Iccid::new);
    }
}
