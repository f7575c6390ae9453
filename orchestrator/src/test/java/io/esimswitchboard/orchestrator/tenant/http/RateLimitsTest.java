package io.esimswitchboard.orchestrator.tenant.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RateLimitsTest {

    private final ManualClock clock = new ManualClock();
    private final RateLimits limits = new RateLimits(new RateLimitSettings(10, 3), clock);

    @Test
    void aBucketEmptiesAndFillsAgain() {
        assertThat(limits.take("a").getRemainingTokens()).isEqualTo(2);
        assertThat(limits.take("a").getRemainingTokens()).isEqualTo(1);
        assertThat(limits.take("a").getRemainingTokens()).isZero();
        assertThat(limits.take("a").isConsumed()).isFalse();

        clock.pass(Duration.ofMillis(100));

        assertThat(limits.take("a").isConsumed()).isTrue();
        assertThat(limits.take("a").isConsumed()).isFalse();
    }

    @Test
    void oneKeyDoesNotUseUpAnothersRate() {
        for (int i = 0; i < 4; i++) {
            limits.take("a");
        }

        assertThat(limits.take("b").isConsumed()).isTrue();
    }

    @Test
    void theNumberOfBucketsIsBounded() {
        for (int i = 0; i < 20_000; i++) {
            limits.take("key" + i);
        }

        assertThat(limits.size()).isEqualTo(10_000);
    }
}
