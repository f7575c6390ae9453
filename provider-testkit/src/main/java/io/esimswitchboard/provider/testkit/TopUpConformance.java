package io.esimswitchboard.provider.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.TopUps;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Top-ups, which are orders with the same money rules.
abstract class TopUpConformance extends CapabilityConformance {

    @Test
    @Requirement("TOP-1")
    final void aTopUpIsSoldOnceHoweverOftenItIsAskedAbout() {
        Iccid esim = esimToTopUp();
        Attempt attempt = topUp();

        Outcome<ProviderOrderId> placed = topUps(provider()).place(attempt, esim);

        assertThat(isOpen(placed) || placed instanceof Done)
                .as("placed: %s", placed)
                .isTrue();
        assertThat(topUps(provider()).settle(attempt, esim)).isInstanceOf(Done.class);
        assertThat(topUps(provider()).settle(attempt, esim)).isInstanceOf(Done.class);
        assertThat(unitsOf(attempt)).isOne();
    }

    @Test
    @Requirement("TOP-2")
    final void aTopUpWithoutAnAnswerIsUnknownAndNeverSoldTwice() {
        Iccid esim = esimToTopUp();

        forEachMisbehaviour(Operation.TOPUP, (misbehaviour, provider) -> {
            Attempt attempt = topUp();

            Outcome<ProviderOrderId> placed = topUps(provider).place(attempt, esim);

            assertThat(placed).isNotInstanceOfAny(Rejected.class, NotDone.class);
            if (misbehaviour.useless()) {
                assertThat(placed).isInstanceOf(Unknown.class);
            }
            passVisibilityDelay(provider);
            Outcome<ProviderOrderId> settled = topUps(provider).settle(attempt, esim);
            assertThat(settled).isNotInstanceOf(Rejected.class);
            assertThat(settled instanceof NotDone && unitsOf(attempt) > 0).isFalse();
            assertThat(unitsOf(attempt)).isBetween(settled instanceof Done ? 1L : 0L, 1L);
        });
    }

    @Test
    @Requirement("TOP-3")
    final void aTopUpThatNeverLeavesUsIsNotDone() {
        Iccid esim = esimToTopUp();
        Attempt attempt = topUp();
        arm(Trouble.refusedConnections(Duration.ofMinutes(5)));

        assertThat(topUps(provider()).place(attempt, esim)).isInstanceOf(NotDone.class);
        assertThat(topUps(provider()).settle(attempt, esim)).isInstanceOf(Unknown.class);
        assertThat(unitsOf(attempt)).isZero();
    }

    @Test
    @Requirement("TOP-4")
    final void aTopUpThatWasNeverPlacedIsNeverDoneAndNotDoneOnlyInTime() {
        Iccid esim = esimToTopUp();
        Attempt attempt = topUp();

        assertThat(topUps(provider()).settle(attempt, esim)).isInstanceOf(Unknown.class);
        passAlmostAllOfTheVisibilityDelay();
        assertThat(topUps(provider()).settle(attempt, esim)).isInstanceOf(Unknown.class);

        passTheRestOfTheVisibilityDelay();
        assertThat(topUps(provider()).settle(attempt, esim)).isInstanceOfAny(Unknown.class, NotDone.class);
        assertThat(unitsOf(attempt)).isZero();
    }

    private static TopUps topUps(EsimProvider provider) {
        return provider.topUps().orElseThrow();
    }

    private Iccid esimToTopUp() {
        EsimOrder order = boughtWith(Capability.TOP_UPS);
        return esimOf(order);
    }

    private Attempt topUp() {
        return new Attempt(
                new OrderReference("kit-top-" + UUID.randomUUID()),
                wholesaler().topUpPlan(),
                Traveller.UNNAMED,
                Trip.UNDATED,
                wholesaler().clock().instant(),
                Optional.empty());
    }
}
