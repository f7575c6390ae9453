package io.esimswitchboard.provider.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.Cancellations;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.UsageReports.Usage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The groups of the capabilities a wholesaler may lack; for one it lacks, CAP-2 is the rule.
abstract class CapabilityConformance extends AbsenceConformance {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    @Requirement("USE-1")
    final void usageOfANewEsimIsKnownAndOfItsPlan() {
        EsimOrder order = boughtWith(Capability.USAGE_REPORTS);

        Usage usage = known(fetchUsage(provider(), order));

        assertThat(usage.usedBytes()).isBetween(0L, allowance().orElse(Long.MAX_VALUE));
        if (usage.total().isPresent() && allowance().isPresent()) {
            assertThat(usage.total().get().bytes()).isEqualTo(allowance().get());
        }
    }

    @Test
    @Requirement("USE-2")
    final void usageThatIsNotToldIsUnavailable() {
        EsimOrder order = boughtWith(Capability.USAGE_REPORTS);
        Answer<Usage> truth = fetchUsage(provider(), order);

        forEachMisbehaviour(Operation.USAGE, (misbehaviour, provider) -> {
            Answer<Usage> answer = fetchUsage(provider, order);

            if (misbehaviour.useless()) {
                assertThat(answer).isInstanceOf(Unavailable.class);
            } else if (answer instanceof Known<Usage>(var usage)) {
                assertThat(usage.usedBytes()).isEqualTo(known(truth).usedBytes());
            }
        });
    }

    private Answer<Usage> fetchUsage(EsimProvider provider, EsimOrder order) {
        return provider.usageReports().orElseThrow().fetchUsage(order.id(), esimOf(order));
    }

    private Optional<Long> allowance() {
        return reading().plans().stream()
                .filter(plan -> plan.id().equals(wholesaler().planOnSale()))
                .findFirst()
                .flatMap(plan -> plan.terms().allowance() instanceof Allowance.Fixed(var volume)
                        ? Optional.of(volume.bytes())
                        : Optional.empty());
    }

    @Test
    @Requirement("BAL-1")
    final void theBalanceIsKnownOrUnavailable() {
        assumeOffered(Capability.ACCOUNT_BALANCE);

        assertThat(known(balance(provider())).currency()).isNotNull();
        forEachMisbehaviour(Operation.ANY, (misbehaviour, provider) -> {
            if (misbehaviour.useless()) {
                assertThat(balance(provider)).isInstanceOf(Unavailable.class);
            } else {
                assertThat(balance(provider)).isNotNull();
            }
        });
    }

    private static Answer<Money> balance(EsimProvider provider) {
        return provider.accountBalance().orElseThrow().fetchBalance();
    }

    @Test
    @Requirement("CAN-1")
    final void aCancelledOrderIsGivenBack() {
        EsimOrder order = boughtWith(Capability.CANCELLATIONS);

        assertThat(cancellations(provider()).cancel(order.id())).isInstanceOf(Done.class);
        assertThat(levers().sold()).isEmpty();
    }

    @Test
    @Requirement("CAN-2")
    final void cancellingTwiceIsDoneTwice() {
        EsimOrder order = boughtWith(Capability.CANCELLATIONS);

        assertThat(cancellations(provider()).cancel(order.id())).isInstanceOf(Done.class);
        assertThat(cancellations(provider()).cancel(order.id())).isInstanceOf(Done.class);
    }

    @Test
    @Requirement("CAN-3")
    final void aCancellationWithoutAnAnswerIsUnknownAndMayBeRepeated() {
        assumeOffered(Capability.CANCELLATIONS);
        forEachMisbehaviour(Operation.CANCEL, (misbehaviour, provider) -> {
            Attempt attempt = newAttempt();
            provider.ordering().place(attempt);
            ProviderOrderId number = done(settleToTheEnd(provider, attempt)).id();

            Outcome<ProviderOrderId> outcome = cancellations(provider).cancel(number);

            assertThat(outcome).isNotInstanceOfAny(Rejected.class, NotDone.class);
            assertThat(outcome instanceof Done && unitsOf(attempt) > 0).isFalse();
            assertThat(cancellations(provider).cancel(number)).isInstanceOf(Done.class);
            assertThat(unitsOf(attempt)).isZero();
        });
    }

    @Test
    @Requirement("CAN-4")
    final void aCancellationThatNeverLeavesUsIsNotDone() {
        EsimOrder order = boughtWith(Capability.CANCELLATIONS);
        arm(Trouble.refusedConnections(LONG));

        assertThat(cancellations(provider()).cancel(order.id())).isInstanceOf(NotDone.class);
        assertThat(levers().sold()).hasSize(1);
    }

    private static Cancellations cancellations(EsimProvider provider) {
        return provider.cancellations().orElseThrow();
    }

    final EsimOrder boughtWith(Capability capability) {
        assumeOffered(capability);
        return bought();
    }

    final void assumeOffered(Capability capability) {
        Assumptions.assumeTrue(wholesaler().offers().contains(capability), () -> "it has no " + capability);
    }

    final Iccid esimOf(EsimOrder order) {
        Optional<Iccid> esim = wholesaler().esimOf(order);
        Assumptions.assumeTrue(esim.isPresent(), "an order brings no eSIM yet");
        return esim.orElseThrow();
    }

    static <T> T known(Answer<T> answer) {
        if (answer instanceof Known<T>(var value)) {
            return value;
        }
        throw new AssertionError("expected Known, but it is " + answer);
    }

    static boolean isOpen(Outcome<?> outcome) {
        return outcome instanceof Unknown || outcome instanceof Outcome.Accepted;
    }
}
