package io.esimswitchboard.orchestrator.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.ManualClock;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.provider.ProviderId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class UsageQueueIT {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final ManualClock CLOCK = new ManualClock();

    private static OrchestratorFixture one;
    private static OrchestratorFixture other;

    private final ProviderId provider = new ProviderId("p" + UUID.randomUUID());

    @BeforeAll
    static void start() {
        one = OrchestratorFixture.prepare().replace(InstantSource.class, CLOCK).start();
        other = one.another().replace(InstantSource.class, CLOCK).start();
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    private static UsageQueue queue() {
        return one.bean(UsageQueue.class);
    }

    private EsimId due() {
        EsimId id = new EsimId(UUID.randomUUID());
        queue().wake(id, provider, CLOCK.instant());
        return id;
    }

    private List<EsimId> take() {
        return queue().takeDue(provider, 100, LEASE);
    }

    @Test
    void whatIsDueIsTakenOnceAndAgainWhenItsLeaseHasRunOut() {
        EsimId id = due();

        assertThat(take()).containsExactly(id);
        assertThat(queue().isTaken(id)).isTrue();
        CLOCK.pass(LEASE.minusSeconds(1));
        assertThat(take()).isEmpty();
        CLOCK.pass(Duration.ofSeconds(2));
        assertThat(queue().isTaken(id)).isFalse();
        assertThat(take()).containsExactly(id);
    }

    @Test
    void whatIsHandedBackComesUpWhenItIsDueAgain() {
        EsimId id = due();
        take();

        queue().release(id, Optional.of(CLOCK.instant().plusSeconds(30)), 1);

        CLOCK.pass(Duration.ofSeconds(29));
        assertThat(take()).isEmpty();
        CLOCK.pass(Duration.ofSeconds(1));
        assertThat(take()).containsExactly(id);
    }

    @Test
    void whatIsForgottenComesUpNoMore() {
        EsimId id = due();
        take();

        queue().release(id, Optional.empty(), 1);

        CLOCK.pass(Duration.ofDays(1));
        assertThat(take()).isEmpty();
    }

    @Test
    void whatIsWokenWhileItIsTakenIsDueAtOnceAfterwards() {
        EsimId first = due();
        EsimId second = due();
        take();
        queue().wake(first, provider, CLOCK.instant());
        queue().wake(second, provider, CLOCK.instant());

        queue().release(first, Optional.of(CLOCK.instant().plusSeconds(3_600)), 1);
        queue().release(second, Optional.empty(), 1);

        CLOCK.pass(Duration.ofSeconds(1));
        assertThat(take()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aReaderTakesWhatIsNotDueAndNobodyElseDoesMeanwhile() {
        EsimId id = new EsimId(UUID.randomUUID());

        assertThat(queue().take(id, provider, LEASE)).isTrue();

        assertThat(other.bean(UsageQueue.class).take(id, provider, LEASE)).isFalse();
        assertThat(take()).isEmpty();
        queue().release(id, Optional.empty(), 1);
        assertThat(queue().isTaken(id)).isFalse();
    }

    @Test
    void allInstancesTogetherKeepThePace() throws Exception {
        for (int i = 0; i < 40; i++) {
            due();
        }

        assertThat(takenByBoth(5)).isEqualTo(5);
        assertThat(takenByBoth(5)).isZero();
        CLOCK.pass(Duration.ofMillis(400));
        assertThat(takenByBoth(5)).isEqualTo(2);
        CLOCK.pass(Duration.ofMinutes(10));
        assertThat(takenByBoth(5)).isEqualTo(5);
    }

    @Test
    void instancesThatAskForAProvidersFirstAtOnceAllGetAnAnswer() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertThat(takenByBoth(new ProviderId("first" + UUID.randomUUID()), 5))
                    .isZero();
        }
    }

    private int takenByBoth(int perSecond) throws Exception {
        return takenByBoth(provider, perSecond);
    }

    private int takenByBoth(ProviderId provider, int perSecond) throws Exception {
        List<Future<List<EsimId>>> takers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (OrchestratorFixture instance : List.of(one, other, one, other)) {
                UsageQueue queue = instance.bean(UsageQueue.class);
                takers.add(threads.submit(() -> queue.takeDue(provider, perSecond, LEASE)));
            }
        }
        List<EsimId> taken = new ArrayList<>();
        for (Future<List<EsimId>> taker : takers) {
            taken.addAll(taker.get());
        }
        assertThat(taken).doesNotHaveDuplicates();
        return taken.size();
    }
}
