package io.esimswitchboard.provider.template;

import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.toolkit.Reply.Failure;

/// Reads error codes. Total over texts: a code that is new tomorrow says nothing about what happened to the order, so
/// it means [Unknown], never [Rejected].
final class TemplateOutcomes {

    private TemplateOutcomes() {}

    static <T> Outcome<T> ofOrder(Failure failure) {
        return switch (errorOf(failure)) {
            case UNKNOWN_OUTCOME -> new Unknown<>(failure.describe());
            case ProviderError refusal -> new Rejected<>(refusal, failure.code(), failure.message());
        };
    }

    static ProviderError errorOf(Failure failure) {
        return switch (failure.code()) {
            case "bad_request" -> ProviderError.VALIDATION;
            case "unauthorized" -> ProviderError.AUTHENTICATION;
            case "no_such_plan" -> ProviderError.NOT_FOUND;
            case "sold_out" -> ProviderError.OUT_OF_STOCK;
            case "no_money" -> ProviderError.INSUFFICIENT_BALANCE;
            // The wholesaler documents that nothing was done.
            case "429" -> ProviderError.RATE_LIMITED;
            default -> ProviderError.UNKNOWN_OUTCOME;
        };
    }
}
