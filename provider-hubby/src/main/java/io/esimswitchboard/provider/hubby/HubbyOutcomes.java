package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.toolkit.Reply.Failure;

/// Reads failing statuses. Total: a status Hubby does not document says nothing about what happened to the booking, so
/// it means [Unknown], never [Rejected].
final class HubbyOutcomes {

    static final String NOT_FOUND = "404";

    private HubbyOutcomes() {}

    static <T> Outcome<T> ofFailure(Failure failure) {
        ProviderError error = errorOf(failure);
        return error == ProviderError.UNKNOWN_OUTCOME
                ? new Unknown<>(failure.describe())
                : new Rejected<>(error, failure.code(), failure.message());
    }

    static ProviderError errorOf(Failure failure) {
        return switch (failure.code()) {
            case "400" -> ProviderError.VALIDATION;
            case "401" -> ProviderError.AUTHENTICATION;
            case NOT_FOUND -> ProviderError.NOT_FOUND;
            // No gateway says so after the work is done.
            case "429" -> ProviderError.RATE_LIMITED;
            default -> ProviderError.UNKNOWN_OUTCOME;
        };
    }
}
