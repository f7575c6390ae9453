package io.esimswitchboard.provider.toolkit;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.Timer;
import io.netty.util.TimerTask;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Gives up a call at its deadline, or when its connection was found closed twice, a look apart.
///
/// The second is for what Micronaut's client (4.10.26) never hears of: a connection that closes after it was handed to
/// a call and before the call reads from it.
final class CallWatch implements TimerTask, AutoCloseable {

    // One thread for all calls: a wait with an end of its own costs each call more than the signature does. A deadline
    // may be kept a tick late.
    private static final Timer TIMER =
            new HashedWheelTimer(new DefaultThreadFactory("provider-deadlines", true), 20, TimeUnit.MILLISECONDS);

    private static final long LOOK = Duration.ofMillis(250).toNanos();

    private final long deadline;
    private final BooleanSupplier closed;
    private final Runnable giveUp;
    private volatile Timeout next;
    private volatile boolean over;
    private boolean foundClosed;

    /// @param deadline by [System#nanoTime()]
    /// @param giveUp called at most once, on the watch's thread, where it must not block
    CallWatch(long deadline, BooleanSupplier closed, Runnable giveUp) {
        this.deadline = deadline;
        this.closed = closed;
        this.giveUp = giveUp;
        this.next = look();
    }

    private Timeout look() {
        return TIMER.newTimeout(this, Math.min(LOOK, deadline - System.nanoTime()), NANOSECONDS);
    }

    @Override
    public void run(Timeout timeout) {
        if (over) {
            return;
        }
        boolean foundBefore = foundClosed;
        foundClosed = closed.getAsBoolean();
        if (System.nanoTime() >= deadline || (foundBefore && foundClosed)) {
            giveUp.run();
        } else {
            next = look();
        }
    }

    /// Stops watching; a look that is under way may still give up.
    @Override
    public void close() {
        over = true;
        next.cancel();
    }
}
