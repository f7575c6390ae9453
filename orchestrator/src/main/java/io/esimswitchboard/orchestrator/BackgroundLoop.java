package io.esimswitchboard.orchestrator;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Repeats a piece of work on a virtual thread until it is closed: at once while there is more to do, after a pause
/// while there is not, and after a longer one when it failed. A failure never ends the loop; of a row of failures only
/// the first is told with its stack trace.
public final class BackgroundLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

    private final Duration pause;
    private final BooleanSupplier work;
    private final Thread thread;

    /// Since the last round began. The thread's own permit would not do: whatever a round waits for takes it.
    private final Semaphore calls = new Semaphore(0);

    private volatile boolean closed;
    private boolean failed;

    /// @param work answers whether there may be more to do
    public BackgroundLoop(String name, Duration pause, BooleanSupplier work) {
        this.pause = pause;
        this.work = work;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /// Ends the pause under way, or else the next one: there may be more to do.
    public void wake() {
        calls.release();
    }

    private void run() {
        // Closed is looked at after the calls are taken, for the last of them may be that of close.
        for (calls.drainPermits(); !closed; calls.drainPermits()) {
            pause(once());
        }
    }

    private void pause(Duration rest) {
        try {
            calls.tryAcquire(rest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration once() {
        try {
            Duration rest = work.getAsBoolean() ? Duration.ZERO : pause;
            failed = false;
            return rest;
        } catch (RuntimeException e) {
            if (!closed) {
                tell(e);
            }
            return AFTER_FAILURE;
        }
    }

    private void tell(RuntimeException e) {
        if (failed) {
            LOG.error("{} failed again: {}", thread.getName(), e.toString());
        } else {
            LOG.error("{} failed, trying again", thread.getName(), e);
        }
        failed = true;
    }

    /// As [#close], but the round under way is interrupted.
    public void interrupt() {
        closed = true;
        thread.interrupt();
        close();
    }

    /// Waits for the round under way, not for ever.
    @Override
    public void close() {
        closed = true;
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        wake();
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
