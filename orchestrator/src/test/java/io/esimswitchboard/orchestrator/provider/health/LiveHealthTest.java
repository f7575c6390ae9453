package io.esimswitchboard.orchestrator.provider.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.orchestrator.ManualClock;
import io.esimswitchboard.provider.ProviderId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LiveHealthTest {

    private static final ProviderId HUBBY = new ProviderId("hubby");
    private static final Duration HALF_LIFE = Duration.ofHours(1);
    private static final HealthSettings SETTINGS =
            new HealthSettings(HALF_LIFE, Duration.ofSeconds(5), 20, Duration.ofSeconds(60), Duration.ofDays(30));

    private final FakeSigns store = new FakeSigns();
    private final ManualClock clock = new ManualClock();
    private final Set<ProviderId> heldBack = new HashSet<>();
    private final LiveHealth health = instance();

    private LiveHealth instance() {
        return new LiveHealth(store, () -> Set.copyOf(heldBack), SETTINGS, clock);
    }

    private void see(int times, Sign sign) {
        for (int i = 0; i < times; i++) {
            health.saw(HUBBY, sign);
        }
    }

    private static Sign delivered(long seconds) {
        return Sign.delivered(Duration.ofSeconds(seconds));
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(health.score(HUBBY)).isEqualByComparingTo("1");
        assertThat(health.health(HUBBY)).isEqualTo(ProviderHealth.UNKNOWN);
    }

    @Test
    void tooFewOrdersSayNothing() {
        see(19, Sign.REFUSED);
        health.refresh();

        assertThat(health.score(HUBBY)).isEqualByComparingTo("1");
        assertThat(health.health(HUBBY).successShare()).isEmpty();
        assertThat(health.health(HUBBY).orders()).isEqualByComparingTo("19");
    }

    @Test
    void theScoreIsTheShareOfOrdersThatWentWell() {
        see(30, delivered(2));
        see(6, Sign.REFUSED);
        see(4, Sign.DOUBTED);
        health.refresh();

        assertThat(health.score(HUBBY)).isEqualByComparingTo("0.75");
        assertThat(health.health(HUBBY).successShare().orElseThrow()).isEqualByComparingTo("0.75");
    }

    @Test
    void whatIsOldCountsLess() {
        see(40, Sign.REFUSED);
        health.refresh();
        assertThat(health.score(HUBBY)).isEqualByComparingTo("0");

        clock.pass(HALF_LIFE);
        see(20, delivered(2));
        health.refresh();

        assertThat(health.score(HUBBY)).isEqualByComparingTo("0.5");
        assertThat(health.health(HUBBY).orders()).isEqualByComparingTo("40");
    }

    @Test
    void whatHasFadedIsForgiven() {
        see(40, Sign.REFUSED);
        health.refresh();

        clock.pass(HALF_LIFE.multipliedBy(2));
        health.refresh();

        assertThat(health.health(HUBBY).orders()).isEqualByComparingTo("10");
        assertThat(health.score(HUBBY)).isEqualByComparingTo("1");
    }

    @Test
    void percentilesAreWithinAFifth() {
        for (int i = 1; i <= 100; i++) {
            see(1, delivered(i));
        }
        health.refresh();

        assertThat(health.health(HUBBY).deliveryP50().orElseThrow())
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        assertThat(health.health(HUBBY).deliveryP95().orElseThrow())
                .isBetween(Duration.ofSeconds(95), Duration.ofSeconds(114));
    }

    @Test
    void percentilesFollowTheNewest() {
        see(100, delivered(300));
        health.refresh();
        clock.pass(HALF_LIFE.multipliedBy(5));
        see(100, delivered(1));
        health.refresh();

        assertThat(health.health(HUBBY).deliveryP95().orElseThrow()).isLessThan(Duration.ofMillis(1_200));
    }

    @Test
    void slowDeliveriesCostUpToAHalf() {
        see(50, delivered(1));
        see(50, delivered(600));
        health.refresh();

        assertThat(health.score(HUBBY)).isEqualByComparingTo("0.75");
    }

    @Test
    void callsThatDoNotComeCostUpToAQuarter() {
        see(40, delivered(1));
        see(20, Sign.CALLED);
        see(20, Sign.MISSED);
        health.refresh();

        assertThat(health.score(HUBBY)).isEqualByComparingTo("0.875");
        assertThat(health.health(HUBBY).webhookLoss().orElseThrow()).isEqualByComparingTo("0.5");
    }

    @Test
    void anOpenCircuitHalvesTheScore() {
        heldBack.add(HUBBY);
        health.refresh();
        assertThat(health.score(HUBBY)).isEqualByComparingTo("0.5");

        heldBack.clear();
        health.refresh();
        assertThat(health.score(HUBBY)).isEqualByComparingTo("1");
    }

    @Test
    void instancesKnowWhatEachOtherHasSeenAndSoDoesARestartedOne() {
        see(30, delivered(1));
        health.refresh();
        LiveHealth other = instance();
        for (int i = 0; i < 10; i++) {
            other.saw(HUBBY, Sign.REFUSED);
        }
        other.refresh();
        health.refresh();

        assertThat(other.score(HUBBY)).isEqualByComparingTo("0.75");
        assertThat(health.health(HUBBY)).isEqualTo(other.health(HUBBY));
        LiveHealth restarted = instance();
        restarted.refresh();
        assertThat(restarted.score(HUBBY)).isEqualByComparingTo("0.75");
    }

    @Test
    void whatCannotBeStoredIsStoredLater() {
        see(40, Sign.REFUSED);
        store.away(true);
        assertThatThrownBy(health::refresh).hasMessageContaining("away");

        store.away(false);
        health.refresh();

        assertThat(health.health(HUBBY).orders()).isEqualByComparingTo("40");
    }

    @Test
    void whatIsNotAddedToForAMonthIsDeleted() {
        see(40, Sign.REFUSED);
        health.refresh();

        clock.pass(Duration.ofDays(31));
        health.refresh();

        assertThat(store.all()).isEmpty();
    }
}
