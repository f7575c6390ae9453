package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.hubby.HubbyReply.Failure;

/// Reads failing statuses. Total over integers: a status Hubby does not document says nothing about what happened to
/// the booking, so it means [Unknown], never [Rejected].
final class HubbyOutcomes {

    private HubbyOutcomes() {}

    static <T> Outcome<T> ofFailure(Failure failure) {
        ProviderError error = errorOf(failure.status());
        return error == ProviderError.UNKNOWN_OUTCOME
                ? new Unknown<>(failure.describe())
                : new Rejected<>(error, Integer.toString(failure.status()), failure.message());
    }

    static ProviderError errorOf(int status) {
        return switch (status) {
            case 400 -> ProviderError.VALIDATION;
            case 401 -> ProviderError.AUTHENTICATION;
            case 404 -> ProviderError.NOT_FOUND;
            case 429 -> ProviderError.RATE_LIMITED;
            default -> ProviderError.UNKNOWN_OUTCOME;
        };
    }
}
