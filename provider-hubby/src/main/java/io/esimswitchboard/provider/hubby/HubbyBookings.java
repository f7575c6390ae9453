package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.ClaimUrl;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.Deliverable.Claim;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads bookings.
final class HubbyBookings {

    private static final Logger LOG = LoggerFactory.getLogger(HubbyBookings.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);
    private static final List<String> LIST_NAMES = List.of("bookings", "items", "records", "results", "data");

    private final Optional<ClaimUrl> portal;

    /// @param portal where a package that waits in a queue is claimed
    HubbyBookings(Optional<URI> portal) {
        this.portal = portal.map(page -> new ClaimUrl(page.toString()));
    }

    static boolean isOf(JsonView booking, OrderReference reference) {
        return booking.text("booking_id").equals(Optional.of(reference.value()));
    }

    /// The bookings in a list whose envelope is not documented: an array, an array inside an object, or one booking.
    /// Empty when none of these is there.
    static Optional<List<JsonView>> listed(JsonView data) {
        if (data.isArray()) {
            return Optional.of(data.elements());
        }
        return LIST_NAMES.stream()
                .map(data::at)
                .filter(JsonView::isArray)
                .map(JsonView::elements)
                .findFirst()
                .or(() -> data.text("id").map(id -> List.of(data)));
    }

    /// The first one made. That there is a second one means we were sold two.
    static JsonView oldest(List<JsonView> bookings, OrderReference reference) {
        if (bookings.size() > 1) {
            LOG.warn(
                    "reference {} has {} bookings at Hubby: all but the oldest are surplus",
                    reference.value(),
                    bookings.size());
        }
        // ISO 8601 in UTC sorts as text.
        return bookings.stream()
                .min(Comparator.comparing(booking -> booking.text("created_at").orElse("")))
                .orElseThrow();
    }

    /// A booking with its promo codes and package queues.
    Outcome<EsimOrder> read(JsonView booking) {
        return read(booking, grants(booking).toList());
    }

    /// The answer to a booking. Some pages show the booking itself, one shows it alone in a list, and one shows package
    /// queues beside it.
    Outcome<EsimOrder> created(JsonView data, OrderReference reference) {
        List<JsonView> bookings = data.isArray() ? data.elements() : List.of(data);
        if (bookings.size() != 1) {
            return new Unknown<>("one booking was made and " + bookings.size() + " came back");
        }
        JsonView outer = bookings.getFirst();
        JsonView booking = outer.at("booking").isObject() ? outer.at("booking") : outer;
        Stream<JsonView> beside = outer.at("booking").isObject() ? grants(outer) : Stream.of();
        return isOf(booking, reference)
                ? read(booking, Stream.concat(grants(booking), beside).toList())
                : new Unknown<>("the answer speaks of another booking");
    }

    private static Stream<JsonView> grants(JsonView booking) {
        return Stream.of("promo_codes", "package_queues").flatMap(name -> booking.at(name).elements().stream());
    }

    private Outcome<EsimOrder> read(JsonView booking, List<JsonView> codes) {
        Optional<ProviderOrderId> id = booking.text("id").flatMap(HubbyBookings::orderId);
        if (id.isEmpty()) {
            return new Unknown<>("a booking without an id");
        }
        String status = booking.text("status").orElse("COMPLETED");
        return switch (status) {
            case "COMPLETED" -> codes.isEmpty() ? accepted(id.get()) : delivered(id.get(), codes);
            case "PENDING", "CONFIRMED" -> accepted(id.get());
            case "CANCELLED", "EXPIRED", "UNPAID" -> ended(id.get(), status, codes);
            default -> new Unknown<>("booking " + id.get().value() + " has status " + PlainText.oneLine(status, 40));
        };
    }

    static Optional<ProviderOrderId> orderId(String text) {
        try {
            return Optional.of(new ProviderOrderId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Outcome<EsimOrder> accepted(ProviderOrderId id) {
        return new Accepted<>(Optional.of(id), ASK_AGAIN);
    }

    // Codes that were issued may have been handed on before the booking ended.
    private static Outcome<EsimOrder> ended(ProviderOrderId id, String status, List<JsonView> codes) {
        return codes.isEmpty()
                ? new Rejected<>(ProviderError.OUT_OF_STOCK, status, "the booking ended before any code")
                : new Unknown<>("booking " + id.value() + " is " + status + " though codes were issued");
    }

    private Outcome<EsimOrder> delivered(ProviderOrderId id, List<JsonView> codes) {
        List<Deliverable> claims =
                codes.stream().flatMap(code -> claim(code).stream()).toList();
        return claims.size() == codes.size()
                ? new Done<>(new EsimOrder(id, claims, Optional.empty()))
                : new Unknown<>("booking " + id.value() + " has something in it that cannot be claimed");
    }

    private Optional<Deliverable> claim(JsonView code) {
        return code.text("esim_type").isPresent() ? queued(code) : promoCode(code);
    }

    /// Webhooks name a claim by its promo code, so that is its key. The tutorial has other names for code and link.
    private static Optional<Deliverable> promoCode(JsonView code) {
        Optional<ClaimUrl> claimUrl = link(code, "claim_url").or(() -> link(code, "claim_link"));
        return codeOf(code)
                .flatMap(text -> claimUrl.map(url -> new Claim(text, url, link(code, "deep_link_url"), text)));
    }

    static Optional<String> codeOf(JsonView code) {
        return code.text("promo_code").or(() -> code.text("code"));
    }

    private Optional<Deliverable> queued(JsonView queue) {
        return queue.text("uuid").flatMap(uuid -> portal.map(page -> new Claim(uuid, page, Optional.empty(), uuid)));
    }

    private static Optional<ClaimUrl> link(JsonView code, String name) {
        return code.text(name).flatMap(HubbyBookings::link);
    }

    private static Optional<ClaimUrl> link(String text) {
        try {
            return Optional.of(new ClaimUrl(text)).filter(ClaimUrl::isWeb);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
