package io.esimswitchboard.orchestrator.lease;

import java.time.Duration;
import java.util.function.LongSupplier;

/// A lease that one instance keeps over many rounds of work, asked for only as often as it takes. For one thread.
public final class KeptLease {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final Leases leases;
    private final String name;
    private final Duration length;
    private final LongSupplier nanoTime;
    private boolean held;
    private long askAt;

    public KeptLease(Leases leases, String name, Duration length, LongSupplier nanoTime) {
        this.leases = leases;
        this.name = name;
        this.length = length;
        this.nanoTime = nanoTime;
        this.askAt = nanoTime.getAsLong();
    }

    /// Whether it is this instance's for at least half its length from now on.
    public boolean held() {
        long now = nanoTime.getAsLong();
        if (now - askAt >= 0) {
            held = leases.hold(name, length);
            askAt = now + (held ? length.dividedBy(2) : ASK_AGAIN).toNanos();
        }
        return held;
    }

    /// Gives it up, so that another instance need not wait. It is asked for again a second later.
    public void release() {
        held = false;
        askAt = nanoTime.getAsLong() + ASK_AGAIN.toNanos();
        leases.release(name);
    }
}
