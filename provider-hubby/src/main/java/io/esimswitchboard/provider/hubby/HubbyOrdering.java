package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.toolkit.JsonView;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Bookings. Creating one is never repeated: Hubby documents no idempotency key, and what it does with a `booking_id`
/// it has seen is not known. What became of a booking is looked up by that `booking_id`, our reference.
final class HubbyOrdering implements Ordering {

    private final HubbyApi api;
    private final HubbyConfig config;
    private final HubbyBookings bookings;
    private final InstantSource clock;

    HubbyOrdering(HubbyApi api, HubbyConfig config, InstantSource clock) {
        this.api = api;
        this.config = config;
        this.bookings = new HubbyBookings(config.bookings().portal());
        this.clock = clock;
    }

    @Override
    public Outcome<EsimOrder> place(Attempt attempt) {
        Optional<HubbySku> sku = HubbySku.of(attempt.plan());
        if (sku.isEmpty()) {
            return new Rejected<>(ProviderError.NOT_FOUND, "", "not a plan of this adapter");
        }
        return api.post("place_order", HubbyApi.BOOKINGS, booking(attempt, sku.get()))
                .outcome(data -> bookings.created(data, attempt.reference()), HubbyOutcomes::ofFailure);
    }

    private HubbyBodies.Booking booking(Attempt attempt, HubbySku sku) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        HubbyBookingSettings usual = config.bookings();
        Traveller traveller = attempt.traveller();
        return new HubbyBodies.Booking(
                attempt.trip().departure().orElse(today).toString(),
                attempt.trip().returning().map(LocalDate::toString).orElse(null),
                attempt.reference().value(),
                usual.externalId().orElse(null),
                traveller.email().orElse(null),
                traveller.firstName().orElse(null),
                traveller.lastName().orElse(null),
                traveller
                        .firstName()
                        .flatMap(first -> traveller.lastName().map(last -> first + ' ' + last))
                        .filter(name -> name.length() <= 200)
                        .orElse(null),
                traveller.locale().flatMap(HubbyLocales::accepted).orElse(null),
                usual.branding().orElse(null),
                usual.communication(),
                List.of(sku.specification().to(usual.grant(attempt.reference(), today))));
    }

    @Override
    public Outcome<EsimOrder> settle(Attempt attempt) {
        return api.bookingsOf(attempt.reference())
                .repeated(
                        data -> found(HubbyBookings.listed(data), attempt),
                        failure -> failure.code().equals(HubbyOutcomes.NOT_FOUND)
                                ? absent(attempt)
                                : new Unknown<>(failure.describe()));
    }

    private Outcome<EsimOrder> found(Optional<List<JsonView>> listed, Attempt attempt) {
        if (listed.isEmpty()) {
            return new Unknown<>("an answer that holds no list of bookings");
        }
        List<JsonView> ours = listed.get().stream()
                .filter(booking -> HubbyBookings.isOf(booking, attempt.reference()))
                .toList();
        if (!ours.isEmpty()) {
            return bookings.read(HubbyBookings.oldest(ours, attempt.reference()));
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
