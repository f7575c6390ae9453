package io.esimswitchboard.orchestrator.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class KeptLeaseTest {

    private final List<String> asked = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final KeptLease lease = new KeptLease(new Asked(), "work", Duration.ofSeconds(10), nanos::get);

    @Test
    void itIsAskedForOnceInHalfItsLength() {
        assertThat(lease.held()).isTrue();
        pass(Duration.ofSeconds(4));
        assertThat(lease.held()).isTrue();
        assertThat(asked).containsExactly("hold");

        pass(Duration.ofSeconds(1));
        assertThat(lease.held()).isTrue();
        assertThat(asked).containsExactly("hold", "hold");
    }

    @Test
    void oneThatWasGivenUpIsAskedForASecondLater() {
        assertThat(lease.held()).isTrue();
        lease.release();
        assertThat(lease.held()).isFalse();

        pass(Duration.ofSeconds(1));
        assertThat(lease.held()).isTrue();
        assertThat(asked).containsExactly("hold", "release", "hold");
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private final class Asked implements Leases {

        @Override
        public boolean hold(String name, Duration length) {
            return asked.add("hold");
        }

        @Override
        public void release(String name) {
            asked.add("release");
        }
    }
}
