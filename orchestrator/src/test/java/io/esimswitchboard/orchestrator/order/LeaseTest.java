package io.esimswitchboard.orchestrator.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

final class LeaseTest {

    private static final Duration LENGTH = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong();
    private final Lease lease = new Lease(new UUID(1, 1), nanos::get, nanos.get(), LENGTH);

    @Test
    void itIsHeldForNineTenthsOfItsLengthAndLongerWhenItIsProlonged() {
        pass(Duration.ofSeconds(8));
        assertThat(lease.held()).isTrue();
        lease.prolong(nanos.get(), LENGTH);

        pass(Duration.ofSeconds(8));
        assertThat(lease.held()).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(lease.held()).isFalse();
    }

    @Test
    void theRightToSendIsNotProlonged() {
        BooleanSupplier right = lease.rightToSend();
        pass(Duration.ofSeconds(8));
        lease.prolong(nanos.get(), LENGTH);
        assertThat(right.getAsBoolean()).isTrue();

        pass(Duration.ofSeconds(1));
        assertThat(lease.held()).isTrue();
        assertThat(right.getAsBoolean()).isFalse();
    }

    @Test
    void theRightToSendEndsWithTheLease() {
        pass(Duration.ofSeconds(5));
        BooleanSupplier right = lease.rightToSend();

        pass(Duration.ofSeconds(4));

        assertThat(right.getAsBoolean()).isFalse();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
