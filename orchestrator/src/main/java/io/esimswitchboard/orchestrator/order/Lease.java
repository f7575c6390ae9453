package io.esimswitchboard.orchestrator.order;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// One taking of an attempt. Whoever takes it next has another lease, whose token is then the stored one: that is how a
/// holder that comes back too late is told from the present one.
///
/// Its end is told by this machine's steady time, so a clock that is set moves nothing. It ends here a tenth sooner
/// than in the queue, for the way from the question to the wire.
public final class Lease {

    private final UUID token;
    private final LongSupplier nanoTime;
    private final Duration length;
    private volatile long heldUntil;

    /// @param asked steady time before the queue was asked
    public Lease(UUID token, LongSupplier nanoTime, long asked, Duration length) {
        this.token = token;
        this.nanoTime = nanoTime;
        this.length = length;
        this.heldUntil = end(asked, length);
    }

    private static long end(long asked, Duration length) {
        return asked + length.toNanos() / 10 * 9;
    }

    public UUID token() {
        return token;
    }

    /// Whether the attempt is certainly nobody else's now.
    public boolean held() {
        return nanoTime.getAsLong() - heldUntil < 0;
    }

    /// The right to send what is about to be stored as sent. It ends as a lease would that is taken now, however often
    /// this one is prolonged: whoever asks what became of it counts from the stored time, and what left long after
    /// would be taken for absent.
    public BooleanSupplier rightToSend() {
        long end = end(nanoTime.getAsLong(), length);
        return () -> held() && nanoTime.getAsLong() - end < 0;
    }

    /// The queue has prolonged it.
    public void prolong(long asked, Duration length) {
        heldUntil = end(asked, length);
    }
}
