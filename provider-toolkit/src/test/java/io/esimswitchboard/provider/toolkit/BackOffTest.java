package io.esimswitchboard.provider.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.toolkit.ExchangeResult.Replied;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackOffTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // nanoTime may overflow
    private final BackOff backOff = new BackOff(now::get, () -> 0.0);

    @Test
    void thereIsNoPauseUntilOneIsAskedFor() {
        backOff.heard(answer(503, Map.of("retry-after", "9")));

        assertThat(backOff.remaining()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7                             | 7",
                "0                             | 1",
                "86400                         | 300",
                "999999999                     | 300",
                "Thu, 01 Jan 2026 00:00:09 GMT | 9",
                "Wed, 31 Dec 2025 00:00:00 GMT | 1",
                "tomorrow                      | 1",
                "-5                            | 1",
                "1e9                           | 1"
            })
    void thePauseIsWhatTheHeaderSaysWithinReason(String header, long seconds) {
        backOff.heard(refusal(header));

        assertThat(backOff.remaining()).isEqualTo(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void withoutAHeaderThePauseDoublesUpToHalfAMinute() {
        for (long seconds : List.of(1, 2, 4, 8, 16, 30, 30)) {
            backOff.heard(refusal());

            assertThat(backOff.remaining())
                    .isEqualTo(Duration.ofSeconds(seconds).toNanos());
            now.addAndGet(Duration.ofSeconds(seconds).toNanos());
        }
    }

    @Test
    void callsThatAreRefusedTogetherAreOneRefusal() {
        backOff.heard(refusal());
        backOff.heard(refusal());
        backOff.heard(refusal());

        assertThat(backOff.remaining()).isEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void anAnswerForgetsWhatWasBefore() {
        backOff.heard(refusal());
        now.addAndGet(Duration.ofSeconds(1).toNanos());

        backOff.heard(answer(200, Map.of()));
        backOff.heard(refusal());

        assertThat(backOff.remaining()).isEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void aLongerPauseIsNeverCutShort() {
        backOff.heard(refusal("60"));
        backOff.heard(refusal("1"));

        assertThat(backOff.remaining()).isEqualTo(Duration.ofSeconds(60).toNanos());
    }

    @Test
    void noTwoComeBackAtTheSameMoment() {
        BackOff later = new BackOff(now::get, () -> 1.0);

        later.heard(refusal("10"));

        assertThat(later.remaining()).isEqualTo(Duration.ofSeconds(12).toNanos());
    }

    private static Replied refusal() {
        return answer(429, Map.of());
    }

    private static Replied refusal(String retryAfter) {
        return answer(429, Map.of("retry-after", retryAfter, "date", "Thu, 01 Jan 2026 00:00:00 GMT"));
    }

    private static Replied answer(int status, Map<String, String> headers) {
        return new Replied(status, name -> Optional.ofNullable(headers.get(name)), new byte[0]);
    }
}
