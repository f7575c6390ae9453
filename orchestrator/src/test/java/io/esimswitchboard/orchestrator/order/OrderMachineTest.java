package io.esimswitchboard.orchestrator.order;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.order.OrderInput.Answered;
import io.esimswitchboard.orchestrator.order.OrderInput.Sending;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OrderMachineTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final SettlePolicy POLICY = new SettlePolicy(
            Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofMinutes(15), 2);

    private static final BuyingPolicy BUYING = new BuyingPolicy(Duration.ofHours(1), 100, -100);

    private final AtomicLong lastId = new AtomicLong();
    private final IdGenerator ids = () -> new UUID(0, lastId.incrementAndGet());
    private final NextTry nextTry = new NextTry(POLICY, ids);
    private final OrderMachine machine = new OrderMachine(POLICY, nextTry, ids);

    private Order order = placed(1, Optional.empty(), offer("cheap", "1.50"), offer("dear", "2.60"));
    private final List<String> told = new ArrayList<>();

    private Order placed(int quantity, Optional<Money> maxPrice, Offer... offers) {
        NewOrders newOrders = new NewOrders(nextTry, ids, BUYING, OrderParts.DOLLARS);
        OrderItem item = Decisions.item(quantity, maxPrice);
        OrderLine line = newOrders.line(item, Decisions.of(offers), Optional.empty(), NOW);
        return newOrders
                .order(Decisions.caller(new TenantId(new UUID(1, 1))), Decisions.request(item), List.of(line), NOW)
                .after();
    }

    private StoredAttempt latest() {
        return order.lines().getFirst().attempts().getLast();
    }

    private void take(Change change) {
        order = change.after();
        change.events().forEach(event -> told.add(event.type()));
    }

    private void send() {
        take(machine.apply(order, new Sending(latest().id()), NOW));
    }

    private void answer(Outcome<EsimOrder> outcome) {
        answer(outcome, NOW);
    }

    private void answer(Outcome<EsimOrder> outcome, Instant at) {
        take(machine.apply(order, new Answered(latest().id(), outcome, ResolvedBy.RESPONSE), at));
    }

    private LineStatus line() {
        return order.lines().getFirst().status();
    }

    @Test
    void aNewOrderIsRoutedAndNothingHasLeft() {
        assertThat(order.status()).isEqualTo(OrderStatus.CREATED);
        assertThat(line()).isEqualTo(LineStatus.ROUTED);
        assertThat(latest().state()).isEqualTo(AttemptState.PREPARED);
    }

    @Test
    void aSuccessCompletesTheOrder() {
        send();
        answer(new Done<>(FakeProvider.sold("N-1")));

        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(order.lines().getFirst().fulfilledQuantity()).isOne();
        assertThat(told)
                .containsExactly(
                        "order.line.submitted",
                        "order.processing",
                        "esim.issued",
                        "order.line.fulfilled",
                        "order.completed");
    }

    @Test
    void anAttemptIsSentOnce() {
        send();

        assertThat(machine.apply(order, new Sending(latest().id()), NOW).isEmpty())
                .isTrue();
    }

    @Test
    void anAcceptedOrderIsAskedAboutLater() {
        send();
        answer(new Accepted<>(Optional.of(new ProviderOrderId("N-1")), Duration.ofSeconds(2)));

        assertThat(line()).isEqualTo(LineStatus.PROVISIONING);
        assertThat(latest().progress().dueAt()).contains(NOW.plusSeconds(2));
        assertThat(latest().progress().providerOrder()).contains(new ProviderOrderId("N-1"));
    }

    @Test
    void acceptanceIsToldOnce() {
        send();
        answer(new Accepted<>(Optional.empty(), Duration.ofSeconds(2)));
        answer(new Accepted<>(Optional.empty(), Duration.ofSeconds(2)));

        assertThat(told).containsOnlyOnce("order.line.provisioning");
    }

    @Test
    void aRejectionMovesOnToTheNextOffer() {
        send();
        answer(new Rejected<>(ProviderError.OUT_OF_STOCK, "504", "Plans does not exist"));

        assertThat(latest().choice().provider().value()).isEqualTo("dear");
        assertThat(latest().state()).isEqualTo(AttemptState.PREPARED);
        assertThat(told).endsWith("order.line.rejected", "order.line.rerouted");
    }

    @Test
    void aRejectionByTheLastOfferFailsTheOrder() {
        send();
        answer(new Rejected<>(ProviderError.OUT_OF_STOCK, "504", ""));
        send();
        answer(new Rejected<>(ProviderError.OUT_OF_STOCK, "400", ""));

        assertThat(order.status()).isEqualTo(OrderStatus.FAILED);
        assertThat(order.lines().getFirst().reason()).contains(LineReason.PROVIDER_REJECTED);
    }

    @Test
    void doubtNeverMovesOnToAnotherOffer() {
        send();
        answer(new Unknown<>("reply lost"));

        assertThat(order.lines().getFirst().attempts()).hasSize(1);
        assertThat(line()).isEqualTo(LineStatus.UNKNOWN);
        assertThat(latest().progress().dueAt()).contains(NOW.plusSeconds(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProviderError.class,
            names = {"DUPLICATE", "PROVIDER_ERROR", "UNKNOWN_OUTCOME"})
    void aRejectionThatLeavesDoubtIsDoubt(ProviderError error) {
        send();
        answer(new Rejected<>(error, "x", ""));

        assertThat(order.lines().getFirst().attempts()).hasSize(1);
        assertThat(latest().state()).isEqualTo(AttemptState.UNKNOWN);
    }

    @Test
    void aDoubtThatIsSettledIsTold() {
        send();
        answer(new Unknown<>("reply lost"));
        answer(new Done<>(FakeProvider.sold("N-1")));

        assertThat(told).contains("order.line.outcome_unknown", "order.line.outcome_resolved");
        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void doubtThatLastsNeedsReview() {
        send();
        answer(new Unknown<>("reply lost"), NOW.plus(Duration.ofMinutes(16)));

        assertThat(line()).isEqualTo(LineStatus.NEEDS_REVIEW);
        assertThat(order.status()).isEqualTo(OrderStatus.NEEDS_REVIEW);
        assertThat(latest().progress().dueAt()).isEmpty();
    }

    @Test
    void anOrderThatIsAcceptedForEverNeedsReview() {
        send();
        answer(new Accepted<>(Optional.empty(), Duration.ofSeconds(1)), NOW.plus(Duration.ofMinutes(16)));

        assertThat(order.status()).isEqualTo(OrderStatus.NEEDS_REVIEW);
    }

    @Test
    void whatWasProvablyNotDoneIsTriedOnceMoreAtTheSameOffer() {
        send();
        answer(new NotDone<>("connection refused"));
        assertThat(latest().choice().provider().value()).isEqualTo("cheap");
        assertThat(latest().number()).isEqualTo(2);
        assertThat(latest().reference())
                .isNotEqualTo(order.lines().getFirst().attempts().getFirst().reference());

        send();
        answer(new NotDone<>("connection refused"));
        assertThat(latest().choice().provider().value()).isEqualTo("dear");
    }

    @Test
    void whatWasNotThereIsLookedForOnceMore() {
        StoredAttempt first = latest();
        send();
        Order notThere = heard(first, new NotDone<>("not in the list"), NOW);
        assertThat(notThere.attempt(first.id()).progress().dueAt()).contains(NOW.plusSeconds(30));

        Order sold = heard(first, new Done<>(FakeProvider.sold("N-1")), NOW.plusSeconds(30));
        assertThat(sold.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(latest().state()).isEqualTo(AttemptState.REJECTED);
    }

    @Test
    void theSecondTimeThatItIsNotThereIsTheLast() {
        StoredAttempt first = latest();
        send();
        heard(first, new NotDone<>("not in the list"), NOW);

        Order gone = heard(first, new NotDone<>("not in the list"), NOW.plusSeconds(30));

        assertThat(gone.attempt(first.id()).progress().pursuit().dueAt()).isEmpty();
        assertThat(gone.attempt(first.id()).progress().pursuit().reviewAt()).isEmpty();
    }

    @Test
    void itIsLookedForAsLongAsThereIsPatience() {
        StoredAttempt first = latest();
        send();
        heard(first, new NotDone<>("not in the list"), NOW);

        Order unclear = heard(first, new Unknown<>("time-out"), NOW.plusSeconds(30));
        assertThat(unclear.attempt(first.id()).progress().dueAt()).contains(NOW.plusSeconds(31));
        Order late = heard(first, new Unknown<>("time-out"), NOW.plus(Duration.ofMinutes(16)));
        assertThat(late.attempt(first.id()).progress().dueAt()).isEmpty();
    }

    @Test
    void whatNeverLeftIsNotLookedFor() {
        StoredAttempt first = latest();
        send();
        answer(new NotDone<>("connection refused"));

        assertThat(order.attempt(first.id()).progress().dueAt()).isEmpty();
    }

    private Order heard(StoredAttempt attempt, Outcome<EsimOrder> outcome, Instant at) {
        take(machine.apply(order, new Answered(attempt.id(), outcome, ResolvedBy.POLL), at));
        return order;
    }

    @Test
    void lateSuccessIsDeliveredWhereTheUnitStillLacksOne() {
        order = placed(1, Optional.empty(), offer("cheap", "1.50"));
        send();
        answer(new Rejected<>(ProviderError.OUT_OF_STOCK, "504", ""));
        assertThat(order.status()).isEqualTo(OrderStatus.FAILED);

        answer(new Done<>(FakeProvider.sold("N-1")));

        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void lateSuccessAfterAnotherIsASurplusAndDeliversNothing() {
        send();
        StoredAttempt first = latest();
        answer(new Rejected<>(ProviderError.OUT_OF_STOCK, "504", ""));
        send();
        answer(new Done<>(FakeProvider.sold("N-2")));

        Change late = machine.apply(
                order, new Answered(first.id(), new Done<>(FakeProvider.sold("N-1")), ResolvedBy.WEBHOOK), NOW);

        assertThat(late.deliveries()).isEmpty();
        assertThat(late.events()).extracting(OrderEvent::type).containsExactly("order.line.surplus_detected");
        assertThat(late.after().status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void aWordOnASuccessChangesNothing() {
        send();
        answer(new Done<>(FakeProvider.sold("N-1")));

        assertThat(machine.apply(
                                order,
                                new Answered(
                                        latest().id(),
                                        new Rejected<>(ProviderError.VALIDATION, "x", ""),
                                        ResolvedBy.WEBHOOK),
                                NOW)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void someUnitsOfManyMakeAPartialOrder() {
        order = placed(2, Optional.empty(), offer("cheap", "1.50"));
        List<StoredAttempt> both = order.lines().getFirst().attempts();
        both.forEach(attempt -> take(machine.apply(order, new Sending(attempt.id()), NOW)));
        take(machine.apply(
                order, new Answered(both.get(0).id(), new Done<>(FakeProvider.sold("N-1")), ResolvedBy.RESPONSE), NOW));
        take(machine.apply(
                order,
                new Answered(
                        both.get(1).id(), new Rejected<>(ProviderError.OUT_OF_STOCK, "504", ""), ResolvedBy.RESPONSE),
                NOW));

        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_COMPLETED);
        assertThat(order.lines().getFirst().fulfilledQuantity()).isOne();
    }

    @Test
    void anOfferAboveTheCeilingIsNeverAChoice() {
        order = placed(1, Optional.of(Money.of("2.00", "USD")), offer("cheap", "1.50"), offer("dear", "2.60"));

        assertThat(order.lines().getFirst().choices()).hasSize(1);
    }

    @Test
    void withoutACeilingAChoiceMayCostTwiceThePromisedPrice() {
        order = placed(1, Optional.empty(), offer("cheap", "1.50"), offer("dear", "3.00"), offer("dearest", "3.01"));

        assertThat(order.lines().getFirst().choices()).hasSize(2);
    }

    @Test
    void sequencesHaveNoGap() {
        long before = order.lastSequence();
        List<Long> sequences = new ArrayList<>();
        Change sending = machine.apply(order, new Sending(latest().id()), NOW);
        sending.events().forEach(event -> sequences.add(event.sequence()));
        order = sending.after();
        machine.apply(order, new Answered(latest().id(), new Unknown<>("?"), ResolvedBy.RESPONSE), NOW)
                .events()
                .forEach(event -> sequences.add(event.sequence()));

        assertThat(sequences).containsExactly(before + 1, before + 2, before + 3);
    }
}
