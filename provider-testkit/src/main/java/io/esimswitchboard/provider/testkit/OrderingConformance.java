package io.esimswitchboard.provider.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The money rules.
abstract class OrderingConformance extends CatalogueConformance {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    @Requirement("ORD-1")
    final void aPlacedOrderSettlesAsDoneAndOneIsSold() {
        Attempt attempt = newAttempt();

        assertThat(provider().ordering().place(attempt)).isInstanceOfAny(Done.class, Accepted.class);

        assertThat(settleToTheEnd(attempt)).isInstanceOf(Done.class);
        assertSoldOnce(attempt);
    }

    @Test
    @Requirement("ORD-2")
    final void placingAnAttemptTwiceSellsOneWhereTheTraitsPromiseIt() throws Exception {
        Assumptions.assumeTrue(
                provider().traits().settlesBy() == SettlesBy.REPLAY_KEY, "its traits promise nothing of the kind");
        Attempt attempt = newAttempt();
        Callable<Outcome<EsimOrder>> placing = () -> provider().ordering().place(attempt);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.of(placing, placing, placing, placing));
        }
        provider().ordering().place(attempt);

        assertThat(settleToTheEnd(attempt)).isInstanceOf(Done.class);
        assertSoldOnce(attempt);
    }

    @Test
    @Requirement("ORD-2")
    final void settlingAnyNumberOfTimesSellsNoMore() {
        Attempt attempt = newAttempt();
        provider().ordering().place(attempt);

        Outcome<EsimOrder> first = settleToTheEnd(attempt);

        assertThat(settleToTheEnd(attempt)).isEqualTo(first);
        assertSoldOnce(attempt);
    }

    @Test
    @Requirement("ORD-3")
    final void everyDocumentedRefusalIsRejectedAndNothingIsSold() {
        wholesaler().refusals().forEach((code, reason) -> {
            Outcome<EsimOrder> outcome = refused(provider(), code);

            if (reason.settleFirst()) {
                assertThat(outcome).as("code %s", code).isInstanceOf(Unknown.class);
            } else if (!reason.sameProviderMayAccept() || outcome instanceof Rejected) {
                assertThat(outcome)
                        .as("code %s", code)
                        .isInstanceOfSatisfying(
                                Rejected.class,
                                rejected -> assertThat(rejected.reason()).isEqualTo(reason));
            } else {
                assertThat(outcome).as("code %s", code).isInstanceOfAny(Accepted.class, NotDone.class);
            }
        });
        assertThat(levers().sold()).isEmpty();
    }

    final Outcome<EsimOrder> refused(EsimProvider provider, String code) {
        arm(Trouble.of("reject", Operation.ORDER).code(code).taken(false));
        return provider.ordering().place(newAttempt());
    }

    @Test
    @Requirement("ORD-4")
    final void aConnectionThatNeverOpensIsNotDone() {
        arm(Trouble.refusedConnections(LONG));

        assertThat(provider().ordering().place(newAttempt())).isInstanceOf(NotDone.class);
        assertThat(levers().sold()).isEmpty();
    }

    @Test
    @Requirement("ORD-4")
    final void aSettlementThatCannotAskKnowsNothing() {
        arm(Trouble.refusedConnections(LONG));

        assertThat(provider().ordering().settle(newAttempt())).isInstanceOf(Unknown.class);
    }

    @Test
    @Requirement("ORD-5")
    final void aLostReplyIsUnknownUntilSettled() {
        Attempt attempt = newAttempt();
        arm(Misbehaviour.LOST_REPLY.once(Operation.ORDER));

        assertThat(provider().ordering().place(attempt)).isInstanceOf(Unknown.class);
        assertThat(settleToTheEnd(attempt)).isInstanceOf(Done.class);
        assertSoldOnce(attempt);
    }

    @Test
    @Requirement("ORD-5")
    final void aReplyThatDoesNotComeInTimeIsUnknownUntilSettled() {
        Attempt attempt = newAttempt();
        arm(Misbehaviour.LOST_REPLY.once(Operation.ORDER).lasting(Duration.ofSeconds(3)));

        try (EsimProvider hurried = newProvider(Map.of("reply-within", "1s"))) {
            assertThat(hurried.ordering().place(attempt)).isInstanceOf(Unknown.class);
        }
        assertThat(settleToTheEnd(attempt)).isInstanceOf(Done.class);
        assertSoldOnce(attempt);
    }

    @Test
    @Requirement("ORD-6")
    final void anAnswerThatDoesNotTellIsUnknownAndGetsSettled() {
        forEachMisbehaviour(Operation.ORDER, (misbehaviour, provider) -> {
            Attempt attempt = newAttempt();

            Outcome<EsimOrder> placed = provider.ordering().place(attempt);

            // What is spoilt may be what the adapter does not need.
            assertThat(placed).isNotInstanceOfAny(Rejected.class, NotDone.class);
            if (misbehaviour.useless()) {
                assertThat(placed).isInstanceOf(Unknown.class);
            }
            if (provider.traits().settlesBy() != SettlesBy.MANUAL) {
                Outcome<EsimOrder> settled = settleInTime(provider, attempt);
                assertThat(settled).isInstanceOfAny(Done.class, NotDone.class);
                assertThat(unitsOf(attempt)).isEqualTo(settled instanceof Done ? 1 : 0);
            }
        });
    }

    final long unitsOf(Attempt attempt) {
        return levers().sold().stream()
                .filter(attempt.reference().value()::equals)
                .count();
    }

    final void assertSoldOnce(Attempt attempt) {
        assertThat(levers().sold()).containsExactly(attempt.reference().value());
    }
}
