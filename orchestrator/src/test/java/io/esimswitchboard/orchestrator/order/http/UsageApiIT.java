package io.esimswitchboard.orchestrator.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.UsageReports;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class UsageApiIT {

    private static final Instant EARLIER = Instant.parse("2027-01-01T10:00:00Z");

    private static Delivered delivered;

    private final Meter meter = new Meter();

    /// Answers what it is told to, and counts.
    private static final class Meter implements UsageReports {

        private final AtomicInteger asked = new AtomicInteger();
        private volatile Callable<io.esimswitchboard.provider.Answer<Usage>> answer =
                () -> new Unavailable<>(ProviderError.MAINTENANCE, "nobody home");

        void tells(long used, Instant asOf) {
            answer = () -> new Known<>(new Usage(Optional.of(new DataVolume(1_000)), used, asOf));
        }

        @Override
        public io.esimswitchboard.provider.Answer<Usage> fetchUsage(ProviderOrderId order, Iccid esim) {
            asked.incrementAndGet();
            try {
                return answer.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Nothing is asked for by itself within a test.
    @BeforeAll
    static void start() {
        delivered =
                new Delivered(settings -> settings.with("usage.patience", "1s").with("usage.poll.soonest", "2h"));
    }

    @AfterAll
    static void stop() {
        delivered.close();
    }

    private String usageOfMetered() {
        delivered.wholesaler.with(meter);
        return delivered.esim() + "/usage";
    }

    private void letItGrowOld() throws SQLException {
        delivered.execute("UPDATE esim_usage SET fetched_at = fetched_at - INTERVAL 1 DAY");
    }

    @Test
    void usageIsAskedForOnceAndServedWhileItIsFresh() {
        String usage = usageOfMetered();
        meter.tells(250, EARLIER);

        Answer first = delivered.get(usage);
        Answer second = delivered.get(usage);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("/data_total_bytes")).isEqualTo("1000");
        assertThat(first.text("/data_used_bytes")).isEqualTo("250");
        assertThat(first.text("/data_remaining_bytes")).isEqualTo("750");
        assertThat(first.text("/unlimited")).isEqualTo("false");
        assertThat(first.text("/as_of")).isEqualTo("2027-01-01T10:00:00Z");
        assertThat(first.text("/valid_until")).isEqualTo("2027-01-08T10:00:00Z");
        assertThat(first.text("/source")).isEqualTo("poll");
        assertThat(first.header("Cache-Control")).contains("no-store");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(meter.asked).hasValue(1);
    }

    @Test
    void anOldReadingIsReplaced() throws SQLException {
        String usage = usageOfMetered();
        meter.tells(250, EARLIER);
        delivered.get(usage);
        letItGrowOld();
        meter.tells(400, EARLIER.plusSeconds(60));

        assertThat(delivered.get(usage).text("/data_used_bytes")).isEqualTo("400");
        assertThat(delivered.told("usage.updated", "data_used_bytes")).containsExactly("250", "400");
    }

    @Test
    void anOldReadingIsServedWithItsAgeWhenTheWholesalerDoesNotAnswer() throws SQLException {
        String usage = usageOfMetered();
        meter.tells(250, EARLIER);
        Answer fresh = delivered.get(usage);
        letItGrowOld();
        meter.answer = () -> new Unavailable<>(ProviderError.MAINTENANCE, "nobody home");

        Answer old = delivered.get(usage);

        assertThat(old.status()).isEqualTo(200);
        assertThat(old.text("/data_used_bytes")).isEqualTo("250");
        assertThat(Instant.parse(old.text("/fetched_at")))
                .isEqualTo(Instant.parse(fresh.text("/fetched_at")).minus(Duration.ofDays(1)));
        assertThat(meter.asked).hasValue(2);
    }

    @Test
    void aWholesalerThatNeverAnsweredIs502() {
        Answer away = delivered.get(usageOfMetered());

        assertThat(away.status()).isEqualTo(502);
        assertThat(away.code()).isEqualTo("usage_unavailable");
        assertThat(away.text("/retryable")).isEqualTo("true");
    }

    @Test
    void aFailingAdapterIs502AndAskedAgain() {
        String usage = usageOfMetered();
        meter.answer = () -> {
            throw new IllegalStateException("a bug");
        };

        assertThat(delivered.get(usage).status()).isEqualTo(502);
        assertThat(delivered.get(usage).status()).isEqualTo(502);
        assertThat(meter.asked).hasValue(2);
    }

    @Test
    void manyReadersAskOnce() throws Exception {
        String usage = usageOfMetered();
        CountDownLatch all = new CountDownLatch(1);
        meter.answer = () -> {
            all.await(10, TimeUnit.SECONDS);
            return new Known<>(new UsageReports.Usage(Optional.of(new DataVolume(1_000)), 1, EARLIER));
        };
        List<Future<Answer>> readers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                readers.add(threads.submit(() -> delivered.get(usage)));
            }
            for (Future<Answer> reader : readers) {
                assertThat(reader.get(20, TimeUnit.SECONDS).status()).isEqualTo(502);
            }
            all.countDown();
        }

        assertThat(meter.asked).hasValue(1);
    }

    @Test
    void whatComesTooLateForOneReaderIsThereForTheNext() throws Exception {
        String usage = usageOfMetered();
        CountDownLatch slow = new CountDownLatch(1);
        meter.answer = () -> {
            slow.await(10, TimeUnit.SECONDS);
            return new Known<>(new UsageReports.Usage(Optional.of(new DataVolume(1_000)), 1, EARLIER));
        };

        assertThat(delivered.get(usage).status()).isEqualTo(502);
        slow.countDown();

        assertThat(delivered.get(usage).text("/data_used_bytes")).isEqualTo("1");
        assertThat(meter.asked).hasValue(1);
    }

    @Test
    void aReadingMovesTheServiceAndTellsOfThresholdsOnce() throws SQLException {
        String usage = usageOfMetered();
        for (long used : new long[] {0, 100, 550, 560, 1_000}) {
            meter.tells(used, EARLIER.plusSeconds(used));
            delivered.get(usage);
            letItGrowOld();
        }

        assertThat(delivered.told("esim.service_status_changed", "service_status"))
                .containsExactly("active", "depleted");
        assertThat(delivered.told("usage.threshold_reached", "percent")).containsExactly("50", "100");
    }

    @Test
    void aReadingOlderThanWhatIsKnownChangesNothing() throws SQLException {
        String usage = usageOfMetered();
        meter.tells(250, EARLIER);
        delivered.get(usage);
        letItGrowOld();
        meter.tells(100, EARLIER.minusSeconds(1));

        assertThat(delivered.get(usage).text("/data_used_bytes")).isEqualTo("250");
        assertThat(delivered.told("usage.updated", "data_used_bytes")).containsExactly("250");
    }

    @Test
    void usageOfAnotherStorefrontsEsimIsNotThere() {
        String usage = usageOfMetered();

        assertThat(delivered.orchestrator.anybody().get(usage).status()).isEqualTo(401);
        assertThat(delivered
                        .get("/v1/esims/esim_00000000000000000000000001/usage")
                        .status())
                .isEqualTo(404);
        assertThat(delivered.get("/v1/esims/1/usage").status()).isEqualTo(404);
        assertThat(meter.asked).hasValue(0);
    }
}
