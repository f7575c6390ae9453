package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.Cancellations;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.Reply.Failure;
import java.util.List;

/// Deleting a booking, which Hubby allows while its codes are neither sent nor redeemed and departure is not past.
final class HubbyCancellations implements Cancellations {

    private final HubbyApi api;

    HubbyCancellations(HubbyApi api) {
        this.api = api;
    }

    @Override
    public Outcome<ProviderOrderId> cancel(ProviderOrderId order) {
        return api.delete("cancel", path(order))
                .outcome(data -> new Done<>(order), refusal -> switch (HubbyOutcomes.errorOf(refusal)) {
                    case AUTHENTICATION, RATE_LIMITED -> HubbyOutcomes.ofFailure(refusal);
                    default -> looked(order, refusal);
                });
    }

    // Which status says "locked", which "gone" and which "gone already" is not documented, so the booking is looked at.
    private Outcome<ProviderOrderId> looked(ProviderOrderId order, Failure refusal) {
        return api.get("get_booking", path(order))
                .repeated(
                        data -> isCancelled(data) ? new Done<>(order) : locked(refusal),
                        failure -> isGone(refusal) && isGone(failure)
                                ? new Done<>(order) // its id came from Hubby, so it did exist
                                : new Unknown<>(refusal.describe() + ", then " + failure.describe()));
    }

    private static boolean isGone(Failure failure) {
        return failure.code().equals(HubbyOutcomes.NOT_FOUND);
    }

    private static Outcome<ProviderOrderId> locked(Failure refusal) {
        return new Rejected<>(ProviderError.VALIDATION, refusal.code(), refusal.message());
    }

    private static boolean isCancelled(JsonView data) {
        return HubbyBookings.listed(data).orElse(List.of()).stream()
                .findFirst()
                .flatMap(booking -> booking.text("status"))
                .filter("CANCELLED"::equals)
                .isPresent();
    }

    private static String path(ProviderOrderId order) {
        return HubbyApi.BOOKINGS + '/' + HubbyPaths.encoded(order.value());
    }
}
