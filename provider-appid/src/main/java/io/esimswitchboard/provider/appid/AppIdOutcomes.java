package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.toolkit.Reply.Failure;
import java.time.Duration;
import java.util.Optional;

/// Reads failing codes. Total: a code that is new tomorrow says nothing about what happened to the order, so it means
/// [Unknown], never [Rejected].
final class AppIdOutcomes {

    static final Duration ASK_AGAIN = Duration.ofSeconds(3);

    private AppIdOutcomes() {}

    /// What the refusal of an order means for it.
    static <T> Outcome<T> ofOrder(Failure failure) {
        return switch (errorOf(failure)) {
            // Safe to ask again: the same idempotentKey travels again.
            case RATE_LIMITED -> new Accepted<>(Optional.empty(), ASK_AGAIN);
            case UNKNOWN_OUTCOME -> new Unknown<>(failure.describe());
            case ProviderError refusal -> new Rejected<>(refusal, failure.code(), failure.message());
        };
    }

    /// As above, for an order that was sent before: what is checked before the key is looked up is not known. The
    /// balance
    /// may have gone into the very order that is asked about, so a refusal says nothing about the first call.
    static <T> Outcome<T> ofReplay(Failure failure) {
        return errorOf(failure) == ProviderError.RATE_LIMITED ? ofOrder(failure) : new Unknown<>(failure.describe());
    }

    static ProviderError errorOf(Failure failure) {
        return switch (failure.code()) {
            case "101", "102", "429" -> ProviderError.RATE_LIMITED;
            case "400" -> ProviderError.VALIDATION;
            case "401", "501", "502", "503" -> ProviderError.AUTHENTICATION;
            case "504" -> ProviderError.NOT_FOUND;
            case "505" -> ProviderError.OUT_OF_STOCK; // the plan is there and has no price: not to be had now
            case "506" -> ProviderError.INSUFFICIENT_BALANCE;
            default -> ProviderError.UNKNOWN_OUTCOME; // 9999 too
        };
    }
}
