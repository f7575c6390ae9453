package io.esimswitchboard.ingest.relay;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Remembers for a second that the log is away, so that not every call waits to find out.
@Singleton
final class Circuit {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long CLOSED = Long.MIN_VALUE;

    private final Ticker ticker;
    private final AtomicLong openSince = new AtomicLong(CLOSED);

    Circuit(Ticker ticker) {
        this.ticker = ticker;
    }

    /// Whether to try. After the pause one caller is let through, and the others wait for what it finds.
    boolean allows() {
        long since = openSince.get();
        if (since == CLOSED) {
            return true;
        }
        long now = ticker.nanos();
        return now - since >= PAUSE && openSince.compareAndSet(since, now);
    }

    /// Answers what it was told, and remembers it.
    boolean record(boolean success) {
        openSince.set(success ? CLOSED : ticker.nanos());
        return success;
    }
}
