package io.esimswitchboard.provider.toolkit;

import io.esimswitchboard.provider.toolkit.ExchangeResult.NotSent;
import io.esimswitchboard.provider.toolkit.ExchangeResult.Replied;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What one operation has to pass before it takes a turn: the pause its wholesaler asked for, and its circuit.
final class Gate {

    // A longer pause is not sat out: the caller has other wholesalers, and the thread better things to do.
    private static final Duration WORTH_WAITING = Duration.ofSeconds(2);

    private final Circuit circuit;
    private final BackOff backOff;

    Gate(Circuit circuit, BackOff backOff) {
        this.circuit = circuit;
        this.backOff = backOff;
    }

    /// Empty when the call may be made; it has to [leave][#leave] or [leave unused][#leaveUnused()] then.
    ///
    /// @param atMost nanoseconds until the call's deadline
    Optional<NotSent> enter(long atMost) throws InterruptedException {
        long pause = backOff.remaining();
        if (pause > WORTH_WAITING.toNanos() || pause > atMost) {
            return Optional.of(new NotSent("the wholesaler asked for a pause, "
                    + Duration.ofNanos(pause).toSeconds() + " s of which are left"));
        }
        TimeUnit.NANOSECONDS.sleep(pause);
        return circuit.enter();
    }

    void leave(ExchangeResult result, long nanos) {
        if (result instanceof Replied reply) {
            backOff.heard(reply);
        }
        circuit.leave(result, nanos);
    }

    void leaveUnused() {
        circuit.leaveUnused();
    }
}
