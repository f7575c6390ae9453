package io.esimswitchboard.orchestrator.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.UsageReports.Usage;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class UsagePollIT {

    @Test
    void anActiveEsimIsAskedAboutWithoutAReaderUntilItsDataIsUsedUp() throws Exception {
        AtomicLong used = new AtomicLong();
        CountDownLatch usedUp = new CountDownLatch(1);
        try (var delivered = new Delivered(
                settings -> settings.with("usage.poll.soonest", "10ms").with("usage.poll.per-second", "5"))) {
            delivered.wholesaler.with((order, iccid) -> {
                if (used.addAndGet(500) == 1_000) {
                    usedUp.countDown();
                }
                return new Known<>(new Usage(Optional.of(new DataVolume(1_000)), used.get(), Instant.now()));
            });

            delivered.esim();

            assertThat(usedUp.await(20, TimeUnit.SECONDS)).isTrue();
            delivered.eventually(() -> delivered.count("SELECT COUNT(*) FROM usage_queue") == 0);
            assertThat(delivered.told("usage.updated", "data_used_bytes")).containsExactly("500", "1000");
            assertThat(delivered.told("esim.service_status_changed", "service_status"))
                    .containsExactly("active", "depleted");
        }
    }
}
