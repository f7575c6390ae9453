package io.esimswitchboard.orchestrator.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.order.OrderInput.Answered;
import io.esimswitchboard.orchestrator.order.OrderInput.CancelRequested;
import io.esimswitchboard.orchestrator.order.OrderInput.CancellationAnswered;
import io.esimswitchboard.orchestrator.order.OrderInput.DeadlinePassed;
import io.esimswitchboard.orchestrator.order.OrderInput.Sending;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderOrderId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Orders of several units and lines, of which each goes its own way.
final class StatusRulesTest {

    private final Situations.Bench bench = new Situations.Bench(Optional.empty(), 3, 1);
    private final List<AttemptId> units =
            bench.order.attempts().map(StoredAttempt::id).toList();

    private void answer(int unit, Outcome<EsimOrder> outcome) {
        bench.take(new Sending(units.get(unit)));
        bench.take(new Answered(units.get(unit), outcome, ResolvedBy.RESPONSE));
    }

    private void deliver(int unit) {
        answer(unit, new Done<>(FakeProvider.sold("N-" + unit)));
    }

    /// Rejected by one offer, then out of time for the next.
    private void fail(int unit) {
        answer(unit, Situations.rejected());
    }

    private void cancel(Integer... which) {
        bench.take(new CancelRequested(
                Set.copyOf(List.of(which).stream().map(units::get).toList())));
    }

    private OrderLine line(int index) {
        return bench.order.lines().get(index);
    }

    @Test
    void aLineOfManyUnitsCountsWhatIsDelivered() {
        deliver(0);
        deliver(1);

        assertThat(line(0).fulfilledQuantity()).isEqualTo(2);
        assertThat(line(0).status()).isEqualTo(LineStatus.ROUTED);
        assertThat(bench.order.status()).isEqualTo(OrderStatus.PROCESSING);
    }

    @Test
    void eachUnitHasItsOwnTriesOfAnOffer() {
        answer(0, new NotDone<>("connection refused"));

        assertThat(line(0).attempts().getLast().choice().provider().value()).isEqualTo("cheap");
    }

    @Test
    void whatIsTakenBackIsToldOnceForEachUnit() {
        deliver(0);
        deliver(1);
        cancel(0, 1);
        Change first = takeBack(0);
        bench.order = first.after();

        assertThat(first.withdrawn()).containsExactly(units.get(0));
        assertThat(takeBack(1).withdrawn()).containsExactly(units.get(1));
    }

    private Change takeBack(int unit) {
        return bench.apply(
                new CancellationAnswered(units.get(unit), new Done<>(new ProviderOrderId("N-" + unit)), List.of()),
                Situations.NOW);
    }

    @Test
    void allOfItIsCompleted() {
        deliver(0);
        deliver(1);
        deliver(2);
        deliver(3);

        assertThat(bench.order.status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void oneUnitInDoubtTellsMostAboutItsLine() {
        deliver(0);
        answer(1, new Unknown<>("?"));

        assertThat(line(0).status()).isEqualTo(LineStatus.UNKNOWN);
    }

    @Test
    void whatIsCancelledBeforeItLeftLeavesTheRest() {
        cancel(0, 1, 2);

        assertThat(line(0).status()).isEqualTo(LineStatus.CANCELLED);
        assertThat(line(0).reason()).contains(LineReason.CANCELLED);
        assertThat(line(1).reason()).isEmpty();
        assertThat(bench.order.status()).isEqualTo(OrderStatus.PROCESSING);
        deliver(3);
        assertThat(bench.order.status()).isEqualTo(OrderStatus.PARTIALLY_COMPLETED);
    }

    @Test
    void allOfItIsCancelled() {
        cancel(0, 1, 2, 3);

        assertThat(bench.order.status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void someUnitsOfALineCancelledMakeAPartialOrder() {
        deliver(0);
        cancel(1, 2);
        deliver(3);

        assertThat(line(0).status()).isEqualTo(LineStatus.CANCELLED);
        assertThat(line(0).fulfilledQuantity()).isOne();
        assertThat(bench.order.status()).isEqualTo(OrderStatus.PARTIALLY_COMPLETED);
    }

    @Test
    void whatRanOutOfTimeHasFailedForThatReason() {
        fail(0);
        bench.take(new DeadlinePassed(), Situations.LATE);

        assertThat(line(0).status()).isEqualTo(LineStatus.FAILED);
        assertThat(line(0).reason()).contains(LineReason.DEADLINE_EXCEEDED);
        assertThat(bench.order.status()).isEqualTo(OrderStatus.FAILED);
    }

    @Test
    void anOrderWithACancelledAndAFailedLineHasFailed() {
        cancel(0, 1, 2);
        bench.take(new DeadlinePassed(), Situations.LATE);

        assertThat(bench.order.status()).isEqualTo(OrderStatus.FAILED);
    }

    @Test
    void aDoubtThatIsLeftIsAReviewOfTheOrder() {
        deliver(0);
        deliver(1);
        deliver(2);
        bench.take(new Sending(units.get(3)));
        bench.take(new Answered(units.get(3), new Unknown<>("?"), ResolvedBy.POLL), Situations.OUT_OF_PATIENCE);

        assertThat(line(1).status()).isEqualTo(LineStatus.NEEDS_REVIEW);
        assertThat(bench.order.status()).isEqualTo(OrderStatus.NEEDS_REVIEW);
    }
}
