package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.hubby.HubbyReply.Failure;
import io.esimswitchboard.provider.hubby.HubbyReply.NotSent;
import io.esimswitchboard.provider.hubby.HubbyReply.Success;
import io.esimswitchboard.provider.hubby.HubbyReply.Unclear;
import io.esimswitchboard.provider.toolkit.JsonView;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Bookings. Creating one is never repeated: Hubby documents no idempotency key, and what it does with a `booking_id`
/// it has seen is not known. What became of a booking is looked up by that `booking_id`, our reference.
final class HubbyOrdering implements Ordering {

    private static final String BOOKINGS = "/bookings";
    private static final int NOT_FOUND = 404;

    private final HubbyApi api;
    private final HubbyConfig config;
    private final InstantSource clock;

    HubbyOrdering(HubbyApi api, HubbyConfig config, InstantSource clock) {
        this.api = api;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Outcome<EsimOrder> place(Attempt attempt) {
        Optional<HubbySku> sku = HubbySku.of(attempt.plan());
        if (sku.isEmpty()) {
            return new Rejected<>(ProviderError.NOT_FOUND, "", "not a plan of this adapter");
        }
        return switch (api.post(BOOKINGS, booking(attempt, sku.get()))) {
            case Success(var data) -> created(data, attempt.reference());
            case Failure failure -> HubbyOutcomes.ofFailure(failure);
            case NotSent(var reason) -> new NotDone<>(reason);
            case Unclear(var doubt) -> new Unknown<>(doubt);
        };
    }

    private HubbyBodies.Booking booking(Attempt attempt, HubbySku sku) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var traveller = attempt.traveller();
        return new HubbyBodies.Booking(
                attempt.trip().departure().orElse(today).toString(),
                attempt.trip().returning().map(LocalDate::toString).orElse(null),
                attempt.reference().value(),
                traveller.email().orElse(null),
                traveller.firstName().orElse(null),
                traveller.lastName().orElse(null),
                traveller.locale().flatMap(HubbyLocales::accepted).orElse(null),
                new HubbyBodies.Communication(config.sendMessages(), config.sendMessages() ? List.of("EMAIL") : null),
                List.of(sku.specification()));
    }

    // Some pages show the booking itself, one shows it alone in a list.
    private static Outcome<EsimOrder> created(JsonView data, OrderReference reference) {
        List<JsonView> bookings = data.isArray() ? data.elements() : List.of(data);
        if (bookings.size() != 1) {
            return new Unknown<>("one booking was made and " + bookings.size() + " came back");
        }
        return HubbyBookings.isOf(bookings.getFirst(), reference)
                ? HubbyBookings.read(bookings.getFirst())
                : new Unknown<>("the answer speaks of another booking");
    }

    @Override
    public Outcome<EsimOrder> settle(Attempt attempt) {
        String query = "?bookingId=" + HubbyPaths.encoded(attempt.reference().value());
        return switch (api.get(BOOKINGS + query)) {
            case Success(var data) -> found(HubbyBookings.listed(data), attempt);
            case Failure(var status, var _) when status == NOT_FOUND -> absent(attempt);
            case Failure failure -> new Unknown<>(failure.describe());
            case NotSent(var reason) -> new Unknown<>(reason);
            case Unclear(var doubt) -> new Unknown<>(doubt);
        };
    }

    private Outcome<EsimOrder> found(Optional<List<JsonView>> listed, Attempt attempt) {
        if (listed.isEmpty()) {
            return new Unknown<>("an answer that holds no list of bookings");
        }
        List<JsonView> ours = listed.get().stream()
                .filter(booking -> HubbyBookings.isOf(booking, attempt.reference()))
                .toList();
        if (!ours.isEmpty()) {
            return HubbyBookings.read(HubbyBookings.oldest(ours, attempt.reference()));
        }
        // Others' bookings mean that the filter was not heeded; ours may stand on a later page.
        return listed.get().isEmpty() ? absent(attempt) : new Unknown<>("the list was not limited to our booking");
    }

    private Outcome<EsimOrder> absent(Attempt attempt) {
        return clock.instant().isAfter(attempt.sentAt().plus(config.visibilityDelay()))
                ? new NotDone<>("no booking " + attempt.reference().value() + " after " + config.visibilityDelay())
                : new Unknown<>("no booking " + attempt.reference().value() + " yet");
    }
}
