package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.ProviderId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Times the calls of one provider account: `provider.call`, with the operation and what came of it.
final class CallTimer {

    private static final String FAILED = "failed";

    private final MeterRegistry registry;
    private final ProviderId provider;

    CallTimer(MeterRegistry registry, ProviderId provider) {
        this.registry = registry;
        this.provider = provider;
    }

    <T> Outcome<T> outcome(String operation, Supplier<Outcome<T>> call) {
        return time(operation, call, outcome -> switch (outcome) {
            case Outcome.Done<T> _ -> "done";
            case Outcome.Accepted<T> _ -> "accepted";
            case Outcome.Rejected<T> _ -> "rejected";
            case Outcome.NotDone<T> _ -> "not_done";
            case Outcome.Unknown<T> _ -> "unknown";
        });
    }

    <T> Answer<T> answer(String operation, Supplier<Answer<T>> call) {
        return time(operation, call, answer -> switch (answer) {
            case Answer.Known<T> _ -> "known";
            case Answer.Unavailable<T> _ -> "unavailable";
        });
    }

    private <R> R time(String operation, Supplier<R> call, Function<R, String> word) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = FAILED;
        try {
            R result = call.get();
            outcome = word.apply(result);
            return result;
        } finally {
            sample.stop(registry.timer(
                    "provider.call", "provider", provider.value(), "operation", operation, "outcome", outcome));
        }
    }
}
