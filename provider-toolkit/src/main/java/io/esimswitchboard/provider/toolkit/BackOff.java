package io.esimswitchboard.provider.toolkit;

import io.esimswitchboard.provider.toolkit.ExchangeResult.Replied;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/// The pause that a wholesaler asks for with status 429: as long as its `Retry-After` says, or 1 s, doubled each time
/// it asks again at once.
final class BackOff {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST_GUESS = Duration.ofSeconds(30);

    // Longer than that we ask again, for a wrong header must not shut a wholesaler out for a day.
    private static final Duration LONGEST = Duration.ofMinutes(5);

    // Whoever was told the same does not come back at the same moment.
    private static final double JITTER = 0.2;

    private final LongSupplier nanoTime;
    private final DoubleSupplier random;
    private long until;
    private Duration guess = FIRST;

    /// @param random from 0 to 1
    BackOff(LongSupplier nanoTime, DoubleSupplier random) {
        this.nanoTime = nanoTime;
        this.random = random;
        this.until = nanoTime.getAsLong();
    }

    /// How many nanoseconds the pause still lasts; 0 for no pause.
    synchronized long remaining() {
        return Math.max(0, until - nanoTime.getAsLong());
    }

    synchronized void heard(Replied reply) {
        if (reply.status() == TOO_MANY_REQUESTS) {
            pause(retryAfter(reply));
        } else if (remaining() == 0) {
            guess = FIRST;
        }
    }

    // Calls that were under way together are refused together: that is one refusal and not many.
    private void pause(Optional<Duration> asked) {
        long remaining = remaining();
        if (asked.isEmpty() && remaining > 0) {
            return;
        }
        Duration pause = asked.orElse(guess);
        guess = shorter(guess.multipliedBy(2), LONGEST_GUESS);
        long nanos = (long) (pause.toNanos() * (1 + JITTER * random.getAsDouble()));
        until = nanoTime.getAsLong() + Math.max(remaining, nanos);
    }

    private static Optional<Duration> retryAfter(Replied reply) {
        return reply.header("retry-after")
                .map(String::strip)
                .flatMap(text -> text.matches("[0-9]{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : untilDate(text, reply.header("date").orElse("")))
                .map(pause -> shorter(pause.isPositive() ? pause : FIRST, LONGEST));
    }

    // By the wholesaler's own clock, so that it does not matter how wrong ours is.
    private static Optional<Duration> untilDate(String then, String now) {
        try {
            return Optional.of(Duration.between(httpDate(now), httpDate(then)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime httpDate(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
