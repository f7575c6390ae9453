package io.esimswitchboard.ingest.relay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A chore on a virtual thread of its own, repeated until closed. A failure ends one turn, not the chore.
public final class Repeating implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String name;
    private final Supplier<Duration> chore;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /// @param chore does one turn and answers how long to wait before the next
    public Repeating(String name, Supplier<Duration> chore) {
        this.name = name;
        this.chore = chore;
        this.thread = Thread.ofVirtual().name(name).start(this::run);
    }

    private void run() {
        try {
            while (!closed.await(turn().toNanos(), TimeUnit.NANOSECONDS)) {
                // the turn is in the condition
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration turn() {
        try {
            return chore.get();
        } catch (RuntimeException e) {
            LOG.error("{} failed and goes on: {}", name, e.toString());
            return AFTER_FAILURE;
        }
    }

    /// Lets the turn under way end, some seconds long.
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
