package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.Cancellations;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.hubby.HubbyReply.Failure;
import io.esimswitchboard.provider.hubby.HubbyReply.NotSent;
import io.esimswitchboard.provider.hubby.HubbyReply.Success;
import io.esimswitchboard.provider.hubby.HubbyReply.Unclear;
import io.esimswitchboard.provider.toolkit.JsonView;
import java.util.List;

/// Deleting a booking, which Hubby allows while its codes are neither sent nor redeemed and departure is not past.
final class HubbyCancellations implements Cancellations {

    private static final int NOT_FOUND = 404;

    private final HubbyApi api;

    HubbyCancellations(HubbyApi api) {
        this.api = api;
    }

    @Override
    public Outcome<ProviderOrderId> cancel(ProviderOrderId order) {
        return switch (api.delete(path(order))) {
            case Success(var _) -> new Done<>(order);
            case Failure failure -> refused(order, failure);
            case NotSent(var reason) -> new NotDone<>(reason);
            case Unclear(var doubt) -> new Unknown<>(doubt);
        };
    }

    // Which status says "locked", which "gone" and which "gone already" is not documented, so the booking is looked at.
    private Outcome<ProviderOrderId> refused(ProviderOrderId order, Failure refusal) {
        ProviderError error = HubbyOutcomes.errorOf(refusal.status());
        if (error == ProviderError.AUTHENTICATION || error == ProviderError.RATE_LIMITED) {
            return HubbyOutcomes.ofFailure(refusal);
        }
        return switch (api.get(path(order))) {
            case Success(var data) when isCancelled(data) -> new Done<>(order);
            case Success(var _) -> locked(refusal);
            case Failure(var status, var _)
            when status == NOT_FOUND && refusal.status() == NOT_FOUND ->
                new Done<>(order); // its id came from Hubby, so it did exist
            case Failure failure -> new Unknown<>(refusal.describe() + ", then " + failure.describe());
            case NotSent(var reason) -> new Unknown<>(refusal.describe() + ", then " + reason);
            case Unclear(var doubt) -> new Unknown<>(refusal.describe() + ", then " + doubt);
        };
    }

    private static Outcome<ProviderOrderId> locked(Failure refusal) {
        return new Rejected<>(ProviderError.VALIDATION, Integer.toString(refusal.status()), refusal.message());
    }

    private static boolean isCancelled(JsonView data) {
        return HubbyBookings.listed(data).orElse(List.of()).stream()
                .findFirst()
                .flatMap(booking -> booking.text("status"))
                .filter("CANCELLED"::equals)
                .isPresent();
    }

    private static String path(ProviderOrderId order) {
        return "/bookings/" + HubbyPaths.encoded(order.value());
    }
}
