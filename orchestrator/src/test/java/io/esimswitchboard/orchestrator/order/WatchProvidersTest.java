package io.esimswitchboard.orchestrator.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.ManualClock;
import io.esimswitchboard.orchestrator.order.Situations.Bench;
import io.esimswitchboard.orchestrator.provider.ProviderParts;
import io.esimswitchboard.orchestrator.provider.health.FakeSigns;
import io.esimswitchboard.orchestrator.provider.health.HealthSettings;
import io.esimswitchboard.orchestrator.provider.health.LiveHealth;
import io.esimswitchboard.orchestrator.provider.health.Sign;
import io.esimswitchboard.orchestrator.provider.health.SignStore.SeenAt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WatchProvidersTest {

    private static final ProviderId CHEAP = new ProviderId("cheap");
    private static final Outcome<EsimOrder> DONE = new Done<>(FakeProvider.sold("N-1"));
    private static final Outcome<EsimOrder> REFUSED = new Rejected<>(ProviderError.OUT_OF_STOCK, "404", "none");

    private final ManualClock clock = new ManualClock();
    private final FakeSigns signs = new FakeSigns();
    private final LiveHealth health = new LiveHealth(
            signs,
            Set::of,
            new HealthSettings(
                    Duration.ofHours(1), Duration.ofSeconds(5), 20, Duration.ofMinutes(1), Duration.ofDays(30)),
            clock);
    private final WatchProviders watch = new WatchProviders(health, ProviderParts.delays(clock));
    private final Bench bench = new Bench(Optional.empty());
    private final StoredAttempt first = bench.order.attempts().findFirst().orElseThrow();
    private Instant now = Situations.NOW;

    private void happens(OrderInput input) {
        Change change = bench.machine.apply(bench.order, input, now);
        bench.order = change.after();
        watch.moved(new OrderMoved(change.after(), change.moved()));
    }

    private void answers(Outcome<EsimOrder> outcome, ResolvedBy by) {
        happens(new OrderInput.Answered(first.id(), outcome, by));
    }

    private List<Sign> seen() {
        health.close();
        return signs.all().keySet().stream()
                .filter(each -> each.provider().equals(CHEAP))
                .map(SeenAt::sign)
                .toList();
    }

    @Test
    void aDeliveryIsCountedWithItsTime() {
        happens(new OrderInput.Sending(first.id()));
        now = now.plusSeconds(3);
        answers(DONE, ResolvedBy.RESPONSE);

        assertThat(seen()).containsExactly(Sign.delivered(Duration.ofSeconds(3)));
    }

    @Test
    void aRefusalIsCountedAgainstWhoRefused() {
        happens(new OrderInput.Sending(first.id()));
        answers(REFUSED, ResolvedBy.RESPONSE);

        assertThat(seen()).containsExactly(Sign.REFUSED);
    }

    @Test
    void aDoubtIsCountedThoughItEndsWell() {
        happens(new OrderInput.Sending(first.id()));
        answers(new Unknown<>("lost"), ResolvedBy.RESPONSE);
        answers(DONE, ResolvedBy.RESPONSE);

        assertThat(seen()).containsExactlyInAnyOrder(Sign.DOUBTED, Sign.delivered(Duration.ZERO));
    }

    @Test
    void aCallThatCameIsCounted() {
        happens(new OrderInput.Sending(first.id()));
        answers(new Accepted<>(Optional.empty(), Duration.ofMinutes(1)), ResolvedBy.RESPONSE);
        answers(DONE, ResolvedBy.WEBHOOK);

        assertThat(seen()).containsExactlyInAnyOrder(Sign.CALLED, Sign.delivered(Duration.ZERO));
    }

    @Test
    void aQuestionSaysNothingOfCallsWhileNobodyKnowsWhenTheyUsuallyCome() {
        happens(new OrderInput.Sending(first.id()));
        answers(new Accepted<>(Optional.empty(), Duration.ofMinutes(1)), ResolvedBy.RESPONSE);
        now = now.plusSeconds(600);
        answers(DONE, ResolvedBy.POLL);

        assertThat(seen()).containsExactly(Sign.delivered(Duration.ofMinutes(10)));
    }

    @Test
    void whatNeverLeftSaysNothing() {
        now = Situations.LATE;
        happens(new OrderInput.DeadlinePassed());

        assertThat(seen()).isEmpty();
    }

    @Test
    void whatWeGaveUpSaysNothing() {
        happens(new OrderInput.Sending(first.id()));
        happens(new OrderInput.CancelRequested(Set.of(first.id())));
        answers(REFUSED, ResolvedBy.RESPONSE);

        assertThat(seen()).isEmpty();
    }
}
