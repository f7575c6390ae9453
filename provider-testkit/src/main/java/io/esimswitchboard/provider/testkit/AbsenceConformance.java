package io.esimswitchboard.provider.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// When "not found" is a proof.
abstract class AbsenceConformance extends OrderingConformance {

    @Test
    @Requirement("ORD-7")
    final void anOrderThatIsHiddenForAWhileIsNeverNotDone() {
        Attempt attempt = newAttempt();
        levers().hideOrdersFor(provider().traits().visibilityDelay());
        arm(Misbehaviour.LOST_REPLY.once(Operation.ORDER));
        provider().ordering().place(attempt);

        passAlmostAllOfTheVisibilityDelay();
        assertThat(provider().ordering().settle(attempt)).isNotInstanceOf(NotDone.class);

        passTheRestOfTheVisibilityDelay();
        assertThat(settleToTheEnd(attempt)).isInstanceOf(Done.class);
        assertSoldOnce(attempt);
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
        passAlmostAllOfTheVisibilityDelay();
        assertThat(provider().ordering().settle(attempt)).isInstanceOf(Unknown.class);

        passTheRestOfTheVisibilityDelay();
        assertThat(provider().ordering().settle(attempt)).isInstanceOf(NotDone.class);
        assertThat(levers().sold()).isEmpty();
    }

    @Test
    @Requirement("ORD-7")
    final void anOrderThatWasNeverPlacedIsPlacedBySettlingWhereTheKeyIsSentAgain() {
        Assumptions.assumeTrue(
                provider().traits().settlesBy() == SettlesBy.REPLAY_KEY, "settling does not send the order again");
        Attempt attempt = newAttempt();

        assertThat(settleToTheEnd(attempt)).isInstanceOf(Done.class);
        assertSoldOnce(attempt);
    }

    final void passAlmostAllOfTheVisibilityDelay() {
        wholesaler().clock().pass(provider().traits().visibilityDelay().minusMillis(1));
    }

    final void passTheRestOfTheVisibilityDelay() {
        wholesaler().clock().pass(Duration.ofMillis(2));
    }
}
