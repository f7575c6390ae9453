package io.esimswitchboard.provider.toolkit;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.toolkit.ExchangeResult.MaybeSent;
import io.esimswitchboard.provider.toolkit.ExchangeResult.Replied;
import java.util.function.Function;

/// What a call to a wholesaler that speaks JSON brought, before anybody asks what it means for an order.
public sealed interface Reply {

    /// The wholesaler did, or answered, what it was asked.
    record Success(JsonView data) implements Reply {}

    /// It said no.
    ///
    /// @param code the wholesaler's own as a text, or `429` for the HTTP status
    /// @param message its own words, fit for a log
    record Failure(String code, String message) implements Reply {

        public String describe() {
            return "code " + code + ": " + message;
        }
    }

    /// The call never left us.
    record NotSent(String reason) implements Reply {}

    /// No answer, or one that says neither yes nor no.
    record Unclear(String doubt) implements Reply {}

    /// How a wholesaler wraps its answers.
    @FunctionalInterface
    interface Envelope {

        /// @param status below 500, no redirect, not 429
        Reply open(int status, JsonView body);
    }

    /// Reads an exchange. A status from 500 on, a redirect and a body that is no JSON are [Unclear], whatever else they
    /// say; HTTP 429 is a [Failure] of that code.
    static Reply of(ExchangeResult result, StrictJson json, Envelope envelope) {
        return switch (result) {
            case Replied reply -> of(reply, json, envelope);
            case MaybeSent(var reason) -> new Unclear(reason);
            case ExchangeResult.NotSent(var reason) -> new NotSent(reason);
        };
    }

    private static Reply of(Replied reply, StrictJson json, Envelope envelope) {
        int status = reply.status();
        if (status == 429) {
            return new Failure("429", "too many requests");
        }
        if (status >= 500 || status / 100 == 3) {
            return new Unclear("HTTP " + status);
        }
        try {
            return envelope.open(status, JsonView.of(json.read(reply.body())));
        } catch (StrictJsonException e) {
            return new Unclear("HTTP " + status + " with a body that is unreadable: " + e.getMessage());
        }
    }

    /// The answer to a question that changes nothing.
    default <T> Answer<T> answer(Function<JsonView, Answer<T>> read, Function<Failure, ProviderError> errorOf) {
        return switch (this) {
            case Success(var data) -> read.apply(data);
            case Failure failure -> new Unavailable<>(errorOf.apply(failure), failure.describe());
            case NotSent(var reason) -> new Unavailable<>(ProviderError.MAINTENANCE, reason);
            case Unclear(var doubt) -> new Unavailable<>(ProviderError.PROVIDER_ERROR, doubt);
        };
    }

    /// The outcome of a call that does something and was made for the first time.
    default <T> Outcome<T> outcome(Function<JsonView, Outcome<T>> done, Function<Failure, Outcome<T>> refused) {
        return switch (this) {
            case Success(var data) -> done.apply(data);
            case Failure failure -> refused.apply(failure);
            case NotSent(var reason) -> new NotDone<>(reason);
            case Unclear(var doubt) -> new Unknown<>(doubt);
        };
    }

    /// The outcome of a call that may have been made before: that this one never left us proves nothing.
    default <T> Outcome<T> repeated(Function<JsonView, Outcome<T>> done, Function<Failure, Outcome<T>> refused) {
        return this instanceof NotSent(var reason) ? new Unknown<>(reason) : outcome(done, refused);
    }
}
