package io.esimswitchboard.provider.toolkit;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// Grants at most so many calls in any one second, however many threads ask.
///
/// A sliding window and not a token bucket: a bucket lets twice its rate through around the end of a pause, and the
/// wholesaler counts that as too many.
final class PaceLimiter {

    // A little more than a second: calls bunch up on their way, and the wholesaler counts on arrival.
    private static final long WINDOW = Duration.ofMillis(1_050).toNanos();

    private final LongSupplier nanoTime;
    private final long[] grants;
    private int next;

    PaceLimiter(int callsPerSecond, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.grants = new long[callsPerSecond];
        Arrays.fill(grants, nanoTime.getAsLong() - WINDOW);
    }

    /// How many nanoseconds to wait before the call; empty, and nothing is taken, when that is more than `atMost`.
    synchronized OptionalLong reserve(long atMost) {
        long now = nanoTime.getAsLong();
        long wait = Math.max(0, grants[next] + WINDOW - now);
        if (wait > atMost) {
            return OptionalLong.empty();
        }
        grants[next] = now + wait;
        next = (next + 1) % grants.length;
        return OptionalLong.of(wait);
    }
}
