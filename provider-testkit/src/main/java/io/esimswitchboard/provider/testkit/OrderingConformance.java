package io.esimswitchboard.provider.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The money rules.
abstract class OrderingConformance extends ConformanceSetup {

    @Test
    @Requirement("ORD-1")
    final void aPlacedOrderSettlesAsDoneAndOneIsSold() {
        Attempt attempt = newAttempt();

        assertThat(provider().ordering().place(attempt)).isInstanceOfAny(Done.class, Accepted.class);

        assertThat(settleToTheEnd(attempt)).isInstanceOf(Done.class);
        assertThat(wholesaler().sold()).isOne();
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
        assertThat(wholesaler().sold()).isOne();
    }

    @Test
    @Requirement("ORD-2")
    final void settlingAnyNumberOfTimesSellsNoMore() {
        Attempt attempt = newAttempt();
        provider().ordering().place(attempt);

        Outcome<EsimOrder> first = settleToTheEnd(attempt);

        assertThat(settleToTheEnd(attempt)).isEqualTo(first);
        assertThat(wholesaler().sold()).isOne();
    }

    @Test
    @Requirement("ORD-3")
    final void everyDocumentedRefusalIsRejectedAndNothingIsSold() {
        wholesaler().refusals().forEach((code, reason) -> {
            wholesaler().refuseNextOrder(code);

            assertThat(provider().ordering().place(newAttempt()))
                    .as("code %s", code)
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            rejected -> assertThat(rejected.reason()).isEqualTo(reason));
        });
        assertThat(wholesaler().sold()).isZero();
    }

    @Test
    @Requirement("ORD-4")
    final void aConnectionThatNeverOpensIsNotDone() {
        wholesaler().refuseConnections();

        assertThat(provider().ordering().place(newAttempt())).isInstanceOf(NotDone.class);
        assertThat(wholesaler().sold()).isZero();
    }

    @Test
    @Requirement("ORD-4")
    final void aSettlementThatCannotAskKnowsNothing() {
        wholesaler().refuseConnections();

        assertThat(provider().ordering().settle(newAttempt())).isInstanceOf(Unknown.class);
    }

    @Test
    @Requirement("ORD-5")
    final void aLostReplyIsUnknownUntilSettled() {
        Attempt attempt = newAttempt();
        wholesaler().loseNextReply();

        assertThat(provider().ordering().place(attempt)).isInstanceOf(Unknown.class);
        assertThat(settleToTheEnd(attempt)).isInstanceOf(Done.class);
        assertThat(wholesaler().sold()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("ORD-6")
    final void anAnswerOfNoUseIsUnknown(Misbehaviour misbehaviour) {
        wholesaler().misbehaveOnce(misbehaviour);

        assertThat(provider().ordering().place(newAttempt())).isInstanceOf(Unknown.class);
        assertThat(wholesaler().sold()).isLessThanOrEqualTo(1);
    }

    @Test
    @Requirement("ORD-7")
    final void anOrderThatIsHiddenForAWhileIsNeverNotDone() {
        Attempt attempt = newAttempt();
        Duration delay = provider().traits().visibilityDelay();
        wholesaler().hideOrdersFor(delay.dividedBy(2));
        wholesaler().loseNextReply();
        provider().ordering().place(attempt);

        assertThat(provider().ordering().settle(attempt)).isNotInstanceOf(NotDone.class);

        wholesaler().clock().pass(delay.dividedBy(2).plusMillis(1));
        assertThat(settleToTheEnd(attempt)).isInstanceOf(Done.class);
        assertThat(wholesaler().sold()).isOne();
    }

    @Test
    @Requirement("ORD-7")
    final void anOrderThatWasNeverPlacedIsNotDoneOnlyAfterTheVisibilityDelay() {
        Assumptions.assumeTrue(
                Stream.of(SettlesBy.BY_REFERENCE, SettlesBy.LIST_SCAN)
                        .anyMatch(provider().traits().settlesBy()::equals),
                "settling places the order, or asks a person");
        Attempt attempt = newAttempt();

        assertThat(provider().ordering().settle(attempt)).isInstanceOf(Unknown.class);

        wholesaler().clock().pass(provider().traits().visibilityDelay().plusMillis(1));
        assertThat(provider().ordering().settle(attempt)).isInstanceOf(NotDone.class);
        assertThat(wholesaler().sold()).isZero();
    }

    @Test
    @Requirement("ORD-7")
    final void anOrderThatWasNeverPlacedIsPlacedBySettlingWhereTheKeyIsSentAgain() {
        Assumptions.assumeTrue(
                provider().traits().settlesBy() == SettlesBy.REPLAY_KEY, "settling does not send the order again");
        Attempt attempt = newAttempt();

        assertThat(settleToTheEnd(attempt)).isInstanceOf(Done.class);
        assertThat(wholesaler().sold()).isOne();
    }
}
