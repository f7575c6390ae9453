package io.esimswitchboard.simulators.yoni;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class YoniPaceTest {

    private final AtomicLong nanos = new AtomicLong();
    private final YoniPace pace = new YoniPace(5, nanos::get);

    private long admitted(int calls) {
        return IntStream.range(0, calls).filter(_ -> pace.admits()).count();
    }

    @Test
    void noMoreThanTheLimitInAnySecond() {
        assertThat(admitted(8)).isEqualTo(5);
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(999));
        assertThat(admitted(1)).isZero();
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
        assertThat(admitted(8)).isEqualTo(5);
    }
}
