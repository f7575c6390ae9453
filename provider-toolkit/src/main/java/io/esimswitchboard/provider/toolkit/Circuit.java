package io.esimswitchboard.provider.toolkit;

import io.esimswitchboard.provider.toolkit.ExchangeResult.MaybeSent;
import io.esimswitchboard.provider.toolkit.ExchangeResult.NotSent;
import io.esimswitchboard.provider.toolkit.ExchangeResult.Replied;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The circuit of one operation at one wholesaler: a call [enters][#enter()], and then leaves exactly once.
final class Circuit {

    // Enough to tell luck from health, few enough to spare a wholesaler that is getting up.
    private static final int TRIALS = 3;
    private static final double GROWTH = 2;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final CallScope scope;
    private final String operation;
    private final CircuitBreaker breaker;
    private volatile String lastFailure = "";

    Circuit(CircuitSettings settings, CallScope scope, String operation, Clock clock) {
        this.scope = scope;
        this.operation = operation;
        this.breaker = CircuitBreaker.of(operation, config(settings, clock));
        breaker.getEventPublisher()
                .onStateTransition(turn -> tell(turn.getStateTransition().getToState()));
        tell(State.CLOSED);
    }

    private static CircuitBreakerConfig config(CircuitSettings settings, Clock clock) {
        Duration longest = settings.openFor().compareTo(LONGEST) > 0 ? settings.openFor() : LONGEST;
        return CircuitBreakerConfig.custom()
                .slidingWindow(settings.calls(), settings.calls(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(settings.failurePercent())
                .slowCallRateThreshold(100)
                .slowCallDurationThreshold(Duration.ofDays(1)) // the deadline of a call is the measure of slow
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .waitIntervalFunctionInOpenState(
                        IntervalFunction.ofExponentialBackoff(settings.openFor(), GROWTH, longest))
                .recordResult(result -> CallEnding.of((ExchangeResult) result).isFailure())
                .clock(clock)
                .build();
    }

    private void tell(State state) {
        String reason = state == State.CLOSED ? "" : lastFailure;
        scope.observer().turned(scope.provider(), operation, ours(state), reason);
    }

    private static CircuitState ours(State state) {
        return switch (state) {
            case CLOSED, DISABLED, METRICS_ONLY -> CircuitState.CLOSED;
            case OPEN, FORCED_OPEN -> CircuitState.OPEN;
            case HALF_OPEN -> CircuitState.HALF_OPEN;
        };
    }

    /// Empty when the call may be made.
    Optional<NotSent> enter() {
        return breaker.tryAcquirePermission()
                ? Optional.empty()
                : Optional.of(new NotSent("the circuit of " + operation + " is open, last: " + lastFailure));
    }

    /// The call was made.
    void leave(ExchangeResult result, long nanos) {
        switch (result) {
            case Replied(var status, var _, var _) when status >= 500 -> lastFailure = "HTTP " + status;
            case Replied _ -> {}
            case MaybeSent(var reason) -> lastFailure = reason;
            case NotSent(var reason) -> lastFailure = reason;
        }
        breaker.onResult(nanos, TimeUnit.NANOSECONDS, result);
    }

    /// The call was not made after all.
    void leaveUnused() {
        breaker.releasePermission();
    }
}
