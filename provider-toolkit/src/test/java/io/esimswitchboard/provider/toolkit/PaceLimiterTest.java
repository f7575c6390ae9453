package io.esimswitchboard.provider.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class PaceLimiterTest {

    private static final long FOREVER = Duration.ofHours(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // nanoTime may overflow

    @Test
    void noSecondHoldsMoreThanThePace() {
        PaceLimiter limiter = new PaceLimiter(5, now::get);

        long[] grants = LongStream.range(0, 50)
                .map(call -> limiter.reserve(FOREVER).orElseThrow())
                .toArray();

        for (int call = 5; call < grants.length; call++) {
            assertThat(grants[call] - grants[call - 5]).isGreaterThan(SECOND);
        }
    }

    @Test
    void aPauseSavesNothingUp() {
        PaceLimiter limiter = new PaceLimiter(2, now::get);
        now.addAndGet(10 * SECOND);

        assertThat(limiter.reserve(0)).hasValue(0);
        assertThat(limiter.reserve(0)).hasValue(0);
        assertThat(limiter.reserve(0)).isEmpty();
    }

    @Test
    void aWaitThatIsTooLongTakesNothing() {
        PaceLimiter limiter = new PaceLimiter(1, now::get);
        limiter.reserve(0);

        assertThat(limiter.reserve(SECOND)).isEmpty();
        now.addAndGet(2 * SECOND);
        assertThat(limiter.reserve(0)).isEqualTo(OptionalLong.of(0));
    }
}
