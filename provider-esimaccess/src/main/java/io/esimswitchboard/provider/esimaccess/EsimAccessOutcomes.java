package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.toolkit.Reply.Failure;
import java.time.Duration;
import java.util.Optional;

/// Reads error codes. Total over texts: a code that is new tomorrow says nothing about what happened to the order, so
/// it means [Unknown], never [Rejected].
final class EsimAccessOutcomes {

    static final Duration ASK_AGAIN = Duration.ofSeconds(3);

    /// Profiles of the order are being allocated, so there is an order.
    static final String STILL_ALLOCATING = "200010";

    static final String NO_SUCH_ORDER = "310272";

    private EsimAccessOutcomes() {}

    /// What the refusal of an order or a top-up means for it.
    static <T> Outcome<T> ofOrder(Failure failure) {
        if (failure.code().equals(STILL_ALLOCATING)) {
            return new Accepted<>(Optional.empty(), ASK_AGAIN);
        }
        return switch (errorOf(failure)) {
            // Safe to ask again: the same transaction id travels again.
            case RATE_LIMITED -> new Accepted<>(Optional.empty(), ASK_AGAIN);
            case UNKNOWN_OUTCOME -> new Unknown<>(failure.describe());
            case ProviderError refusal -> new Rejected<>(refusal, failure.code(), failure.message());
        };
    }

    static ProviderError errorOf(Failure failure) {
        return switch (failure.code()) {
            case "429", "900001" -> ProviderError.RATE_LIMITED;
            // A header we always send is missing or malformed only when the account's settings are.
            case "000101", "000102", "101001", "101002", "101003" -> ProviderError.AUTHENTICATION;
            case "000103", "000104", "000105", "000106", "000107", "200008", "310211", "310221", "310231", "310403" ->
                ProviderError.VALIDATION;
            case "200005", "200006" -> ProviderError.PRICE_CHANGED;
            case "200007" -> ProviderError.INSUFFICIENT_BALANCE;
            case "200011" -> ProviderError.OUT_OF_STOCK;
            case "310201", "310241", "310243", "310251", NO_SUCH_ORDER -> ProviderError.NOT_FOUND;
            // 000001 server error; 200002, 200009, 200010 speak of an order that is there already.
            default -> ProviderError.UNKNOWN_OUTCOME;
        };
    }
}
