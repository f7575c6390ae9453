package io.esimswitchboard.orchestrator.order;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;
import static io.esimswitchboard.orchestrator.order.Situations.LATE;
import static io.esimswitchboard.orchestrator.order.Situations.NOW;
import static io.esimswitchboard.orchestrator.order.Situations.OUT_OF_PATIENCE;
import static io.esimswitchboard.orchestrator.order.Situations.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.Shelf;
import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.order.OrderInput.Answered;
import io.esimswitchboard.orchestrator.order.OrderInput.CancelRequested;
import io.esimswitchboard.orchestrator.order.OrderInput.CancellationAnswered;
import io.esimswitchboard.orchestrator.order.OrderInput.DeadlinePassed;
import io.esimswitchboard.orchestrator.order.OrderInput.Noted;
import io.esimswitchboard.orchestrator.order.OrderInput.Released;
import io.esimswitchboard.orchestrator.order.OrderInput.Resolved;
import io.esimswitchboard.orchestrator.order.OrderInput.Sending;
import io.esimswitchboard.orchestrator.order.Situations.Bench;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.esimswitchboard.provider.ClaimUrl;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What inputs write beside the states of the table.
final class OrderInputsTest {

    private static final ProviderOrderId NUMBER = new ProviderOrderId("N-7");

    private final Bench bench = new Bench(Optional.empty());

    private AttemptProgress progress() {
        return bench.attempt().progress();
    }

    private void send() {
        bench.take(new Sending(bench.attempt().id()));
    }

    private void review() {
        send();
        bench.take(new Answered(bench.attempt().id(), new Unknown<>("reply lost"), ResolvedBy.POLL), OUT_OF_PATIENCE);
    }

    private static Verdict verdict(Verdict.Finding finding) {
        return new Verdict(finding, "op_1", Optional.of("asked them"));
    }

    private String cause(OrderInput input, Instant at) {
        return bench.apply(input, at).events().getFirst().cause();
    }

    @Test
    void sendingNotesWhenAndFromWhenOnAPersonHasToLook() {
        send();

        assertThat(progress().sentAt()).contains(NOW);
        assertThat(progress().pursuit().reviewAt()).contains(NOW.plus(Duration.ofMinutes(15)));
        assertThat(progress().settleCount()).isZero();
    }

    @Test
    void patienceEndsAfterItsLastInstant() {
        send();
        Instant last = NOW.plus(Duration.ofMinutes(15));

        bench.take(new Answered(bench.attempt().id(), new Unknown<>("?"), ResolvedBy.POLL), last);
        assertThat(progress().openCase()).isEmpty();
        bench.take(new Answered(bench.attempt().id(), new Unknown<>("?"), ResolvedBy.POLL), last.plusNanos(1));
        assertThat(progress().openCase()).isPresent();
    }

    @Test
    void eachQuestionIsCountedAndThePausesGrow() {
        send();
        bench.answer(new Unknown<>("?"));
        bench.answer(new Unknown<>("?"));
        bench.answer(new Unknown<>("?"));

        assertThat(progress().settleCount()).isEqualTo(3);
        assertThat(progress().dueAt()).contains(NOW.plusSeconds(4));
    }

    @Test
    void anAcceptedAttemptKeepsItsNumberAndWhoTold() {
        send();
        bench.take(new Answered(
                bench.attempt().id(), new Accepted<>(Optional.of(NUMBER), Duration.ZERO), ResolvedBy.WEBHOOK));
        bench.answer(new Accepted<>(Optional.empty(), Duration.ZERO));

        assertThat(progress().providerOrder()).contains(NUMBER);
        assertThat(progress().resolvedBy()).contains(ResolvedBy.RESPONSE);
        assertThat(progress().trouble()).isEmpty();
        assertThat(progress().settleCount()).isEqualTo(2);
    }

    @Test
    void aNumberToldTooLateIsKeptAllTheSame() {
        send();
        bench.take(
                new Answered(bench.attempt().id(), new Accepted<>(Optional.of(NUMBER), Duration.ZERO), ResolvedBy.POLL),
                OUT_OF_PATIENCE);

        assertThat(progress().providerOrder()).contains(NUMBER);
        assertThat(progress().trouble().orElseThrow().providerCode()).isEqualTo("overdue");
    }

    @Test
    void aRejectionKeepsTheProvidersWords() {
        send();
        bench.answer(new Rejected<>(ProviderError.OUT_OF_STOCK, "504", "Plans does not exist"));

        assertThat(progress().trouble())
                .contains(Trouble.of(ProviderError.OUT_OF_STOCK, "504", "Plans does not exist"));
        assertThat(progress().resolvedBy()).contains(ResolvedBy.RESPONSE);
        assertThat(progress().pursuit().reviewAt()).isEmpty();
    }

    @Test
    void aDeliveryNamesItsLineItsAttemptAndItsProvider() {
        send();
        Change change = bench.apply(
                new Answered(bench.attempt().id(), new Done<>(FakeProvider.sold("N-7")), ResolvedBy.RESPONSE), NOW);

        Delivery delivery = change.deliveries().getFirst();
        assertThat(delivery.line()).isEqualTo(bench.order.lines().getFirst().id());
        assertThat(delivery.attempt()).isEqualTo(bench.attempt().id());
        assertThat(delivery.provider().value()).isEqualTo("cheap");
        assertThat(change.after()
                        .attempts()
                        .findFirst()
                        .orElseThrow()
                        .progress()
                        .providerOrder())
                .contains(NUMBER);
    }

    @Test
    void anEventTellsItsAttemptAndItsLineAfterTheChange() {
        send();
        Change change = bench.apply(
                new Answered(bench.attempt().id(), new Done<>(FakeProvider.sold("N-7")), ResolvedBy.RESPONSE), NOW);

        assertThat(change.events().getFirst().data())
                .containsEntry("unit", "1")
                .containsEntry("attempt", "1")
                .containsEntry("attempt_state", "succeeded")
                .containsEntry("line_status", "fulfilled")
                .containsEntry("fulfilled_quantity", "1")
                .containsKey("esim_id")
                .doesNotContainKey("cancellation");
        assertThat(change.events().getFirst().occurredAt()).isEqualTo(NOW);
    }

    @Test
    void everyEventSaysWhatBroughtItAbout() {
        assertThat(cause(new Sending(bench.attempt().id()), NOW)).isEqualTo("platform");
        assertThat(cause(new DeadlinePassed(), LATE)).isEqualTo("deadline");
        assertThat(cause(new CancelRequested(Set.of(bench.attempt().id())), NOW))
                .isEqualTo("storefront");
        assertThat(cause(new Noted(List.of(new Fact("usage.updated", new TreeMap<>(), NOW)), "poll"), NOW))
                .isEqualTo("poll");
        assertThat(Situations.held()
                        .apply(new Released(), SCHEDULED)
                        .events()
                        .getFirst()
                        .cause())
                .isEqualTo("schedule");
        review();
        assertThat(cause(new Answered(bench.attempt().id(), Situations.rejected(), ResolvedBy.WEBHOOK), NOW))
                .isEqualTo("webhook");
        assertThat(cause(new Resolved(bench.attempt().id(), verdict(new Verdict.KeepWaiting()), List.of()), NOW))
                .isEqualTo("operator");
        bench.cancel();
        assertThat(cause(Situations.cancellation(bench, new Done<>(NUMBER)), NOW))
                .isEqualTo("response");
    }

    @Test
    void aFactIsToldWithTheTimeOfTheProvidersClock() {
        Instant earlier = NOW.minusSeconds(30);
        Fact fact = new Fact("usage.updated", new TreeMap<>(Map.of("percent", "80")), earlier);

        OrderEvent event =
                bench.apply(new Noted(List.of(fact), "webhook"), NOW).events().getFirst();

        assertThat(event.type()).isEqualTo("usage.updated");
        assertThat(event.data()).containsExactly(Map.entry("percent", "80"));
        assertThat(event.occurredAt()).isEqualTo(earlier);
        assertThat(event.recordedAt()).isEqualTo(NOW);
    }

    @Test
    void aCaseNamesItsAttemptAndItsEventTheCase() {
        send();
        Change change =
                bench.apply(new Answered(bench.attempt().id(), new Unknown<>("?"), ResolvedBy.POLL), OUT_OF_PATIENCE);

        AttemptProgress after =
                change.after().attempts().findFirst().orElseThrow().progress();
        assertThat(change.cases())
                .containsExactly(new CaseChange.Opened(
                        after.openCase().orElseThrow(),
                        bench.order.lines().getFirst().id(),
                        bench.attempt().id()));
        assertThat(change.events().get(1).data())
                .containsEntry("case_id", after.openCase().orElseThrow().toString());
    }

    @Test
    void aVerdictIsKeptWithTheCaseAndItsNoteInNoEvent() {
        review();
        Change change = bench.apply(
                new Resolved(bench.attempt().id(), verdict(new Verdict.Delivered(NUMBER)), List.of()), OUT_OF_PATIENCE);

        assertThat(change.cases())
                .containsExactly(new CaseChange.Closed(
                        progress().openCase().orElseThrow(), "delivered", "op_1", Optional.of("asked them")));
        assertThat(change.events().getFirst().data()).containsEntry("decision", "delivered");
        assertThat(change.events().toString()).doesNotContain("asked them");
        AttemptProgress after =
                change.after().attempts().findFirst().orElseThrow().progress();
        assertThat(after.providerOrder()).contains(NUMBER);
        assertThat(after.resolvedBy()).contains(ResolvedBy.OPERATOR);
        assertThat(after.pursuit().reviewAt()).contains(OUT_OF_PATIENCE.plus(Duration.ofMinutes(15)));
    }

    @Test
    void eachFindingHasItsWord() {
        assertThat(new Verdict.Delivered(NUMBER).word()).isEqualTo("delivered");
        assertThat(new Verdict.NotCarriedOut().word()).isEqualTo("not_carried_out");
        assertThat(new Verdict.KeepWaiting().word()).isEqualTo("keep_waiting");
    }

    @Test
    void aCaseThatTheProviderResolvesSaysHow() {
        review();
        Change change = bench.apply(
                new Answered(bench.attempt().id(), new Done<>(FakeProvider.sold("N-7")), ResolvedBy.WEBHOOK),
                OUT_OF_PATIENCE);

        assertThat(change.cases())
                .containsExactly(new CaseChange.Closed(
                        progress().openCase().orElseThrow(), "settled", "webhook", Optional.empty()));
    }

    @Test
    void whatAnOperatorFoundNotCarriedOutGoesToTheNextOffer() {
        review();
        bench.take(
                new Resolved(bench.attempt().id(), verdict(new Verdict.NotCarriedOut()), List.of()), OUT_OF_PATIENCE);

        StoredAttempt next = bench.order.lines().getFirst().attempts().getLast();
        assertThat(next.choice().provider().value()).isEqualTo("dear");
        assertThat(progress().resolvedBy()).contains(ResolvedBy.OPERATOR);
    }

    @Test
    void whatWasDeliveredIsToldCancelledOnceItIsTakenBack() {
        send();
        bench.answer(new Done<>(FakeProvider.sold("N-7")));
        bench.cancel();
        List<Fact> withdrawn = List.of(new Fact("claim.cancelled", new TreeMap<>(Map.of("claim_id", "clm_1")), NOW));

        Change kept = bench.apply(new CancellationAnswered(bench.attempt().id(), new Unknown<>("?"), withdrawn), NOW);
        Change takenBack =
                bench.apply(new CancellationAnswered(bench.attempt().id(), new Done<>(NUMBER), withdrawn), NOW);

        assertThat(kept.withdrawn()).isEmpty();
        assertThat(kept.events()).isEmpty();
        assertThat(takenBack.withdrawn()).containsExactly(bench.attempt().id());
        assertThat(takenBack.events().getFirst().data()).containsEntry("cancellation", "confirmed");
        assertThat(bench.machine
                        .apply(takenBack.after(), new Noted(withdrawn, "webhook"), NOW)
                        .withdrawn())
                .isEmpty();
        assertThat(takenBack.events())
                .extracting(OrderEvent::type)
                .containsExactly("order.line.cancelled", "claim.cancelled", "order.cancelled");
    }

    @Test
    void anAttemptThatIsOverRestsOnceItWasWoken() {
        for (String over : List.of("delivered", "rejected, none left", "surplus, taken back", "kept, delivered")) {
            Bench woken = Situations.in(Objects.requireNonNull(Situations.all().get(over)));
            StoredAttempt attempt = woken.attempt();
            woken.order = wake(woken.order, attempt);

            woken.take(new Answered(attempt.id(), new Unknown<>("?"), ResolvedBy.WEBHOOK), NOW);

            assertThat(woken.attempt().progress().dueAt()).as(over).isEmpty();
            assertThat(woken.attempt().state()).isEqualTo(attempt.state());
        }
    }

    /// As a provider's call does it, past the machine.
    private static Order wake(Order order, StoredAttempt attempt) {
        OrderLine line = order.lines().getFirst();
        List<StoredAttempt> attempts = line.attempts().stream()
                .map(each ->
                        each.equals(attempt) ? attempt.with(attempt.progress().dueNow(NOW)) : each)
                .toList();
        return new Order(
                order.id(),
                order.tenant(),
                order.status(),
                order.version(),
                order.lastSequence(),
                order.facts(),
                List.of(line.with(attempts)),
                order.updatedAt());
    }

    @Test
    void aClaimIsIssuedAsOne() {
        send();
        Deliverable claim =
                new Deliverable.Claim("CODE", new ClaimUrl("https://claim.example/CODE"), Optional.empty(), "key");
        Change change = bench.apply(
                new Answered(
                        bench.attempt().id(),
                        new Done<>(new EsimOrder(NUMBER, List.of(claim), Optional.empty())),
                        ResolvedBy.RESPONSE),
                NOW);

        assertThat(change.events().getFirst().type()).isEqualTo("claim.issued");
        assertThat(change.events().getFirst().data().get("claim_id")).startsWith("clm_");
    }

    @Test
    void theSameOfferIsTriedAgainAfterAPause() {
        send();
        bench.answer(new NotDone<>("connection refused"));

        StoredAttempt next = bench.order.lines().getFirst().attempts().getLast();
        assertThat(next.choice().provider().value()).isEqualTo("cheap");
        assertThat(next.progress().dueAt()).contains(NOW.plusSeconds(1));
        assertThat(next.createdAt()).isEqualTo(NOW);
    }

    @Test
    void onlyWhatMovesNoMoreByItselfHasSettled() {
        assertThat(List.of(OrderStatus.values()).stream().filter(status -> !status.settled()))
                .containsExactly(OrderStatus.CREATED, OrderStatus.SCHEDULED, OrderStatus.PROCESSING);
    }

    @Test
    void anOrderHasLinesAndAStorefront() {
        NewOrders newOrders = new NewOrders(
                new NextTry(Situations.POLICY, bench.ids), bench.ids, Situations.BUYING, OrderParts.DOLLARS);
        Caller operator = new Caller(Optional.empty(), Set.of(), false, "op_1");
        Caller storefront = Decisions.caller(bench.order.tenant());

        assertThatThrownBy(() -> newOrders.order(storefront, Decisions.request(), List.of(), NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> newOrders.order(operator, Decisions.request(), bench.order.lines(), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReleasedOrderKeepsItsAttemptsAndItsPromise() {
        Bench held = Situations.held();
        AttemptId before = held.attempt().id();
        assertThat(held.order.wakeAt()).contains(SCHEDULED);

        Change released = held.apply(new Released(), SCHEDULED);
        held.order = released.after();

        assertThat(released.events()).extracting(OrderEvent::type).containsExactly("order.routed", "order.processing");
        assertThat(held.attempt().id()).isEqualTo(before);
        assertThat(held.order.status()).isEqualTo(OrderStatus.PROCESSING);
        assertThat(held.order.wakeAt()).contains(SCHEDULED.plus(Situations.DEADLINE));
    }

    @Test
    void theDeadlineEndsOnlyWhatWaits() {
        assertThat(bench.order.wakeAt()).contains(LATE);
        send();
        assertThat(bench.order.wakeAt()).isEmpty();
        bench.answer(Situations.accepted());
        assertThat(bench.order.wakeAt()).contains(LATE);
        assertThat(bench.apply(new DeadlinePassed(), LATE.minusNanos(1)).isEmpty())
                .isTrue();
    }

    @Test
    void anAttemptOfAnotherOrderIsACallersMistake() {
        AttemptId stranger = new AttemptId(new UUID(9, 9));

        assertThatThrownBy(() -> bench.apply(new Sending(stranger), NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(stranger.toString());
    }

    @Test
    void aLateOfferHasToLeaveTheMarginOfThePromise() {
        BuyingPolicy floor = new BuyingPolicy(Duration.ofHours(1), 100, 10);

        assertThat(floor.affords(new BigDecimal("0.90"), Money.of("1.00", "USD")))
                .isTrue();
        assertThat(floor.affords(new BigDecimal("0.91"), Money.of("1.00", "USD")))
                .isFalse();
        assertThat(floor.ceiling(Money.of("1.25", "USD"))).isEqualTo(Money.of("2.50", "USD"));
    }

    @Test
    void theBestOfferIsAChoiceWhateverItCosts() {
        BuyingPolicy floor = new BuyingPolicy(Duration.ofHours(1), 100, 90);
        NewOrders newOrders =
                new NewOrders(new NextTry(Situations.POLICY, bench.ids), bench.ids, floor, OrderParts.DOLLARS);

        OrderLine line = newOrders.line(
                Decisions.item(1, Optional.empty()),
                Decisions.of(offer("cheap", "1.50"), offer("dear", "1.60")),
                Optional.empty(),
                NOW);

        assertThat(line.choices()).singleElement().satisfies(only -> {
            assertThat(only.rank()).isEqualTo(1);
            assertThat(only.provider().value()).isEqualTo("cheap");
        });
    }

    @Test
    void aCostInAnotherCurrencyIsExchangedBeforeItIsHeldAgainstThePromise() {
        BuyingPolicy floor = new BuyingPolicy(Duration.ofHours(1), 100, 10);
        CatalogueSnapshot rates = new Shelf().rate("EUR", "0.80").snapshot();
        NewOrders newOrders = new NewOrders(new NextTry(Situations.POLICY, bench.ids), bench.ids, floor, () -> rates);

        OrderLine line = newOrders.line(
                Decisions.item(1, Optional.empty()),
                Decisions.of(
                        offer("cheap", "1.50"),
                        costing("thrifty", "1.08", "EUR"),
                        costing("greedy", "1.081", "EUR"),
                        costing("foreign", "0.01", "JPY")),
                Optional.empty(),
                NOW);

        assertThat(line.choices())
                .extracting(choice -> choice.provider().value())
                .containsExactly("cheap", "thrifty");
    }

    /// Sold for 1.60 US dollars.
    private static Offer costing(String provider, String cost, String currency) {
        Offer sold = offer(provider, "1.60");
        return new Offer(
                sold.id(),
                sold.packageId(),
                sold.provider(),
                sold.plan(),
                sold.status(),
                sold.deliverable(),
                sold.topUpSupported(),
                Money.of(cost, currency),
                sold.sellPrice());
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        assertThat(Situations.POLICY.pause(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Situations.POLICY.pause(5)).isEqualTo(Duration.ofSeconds(32));
        assertThat(Situations.POLICY.pause(6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Situations.POLICY.pause(1_000)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Situations.POLICY.pause(Duration.ofSeconds(5), 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Situations.POLICY.pause(Duration.ofSeconds(1), 2)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void whatAProviderSaysIsCutToWhatIsStored() {
        Trouble trouble = Trouble.of(ProviderError.VALIDATION, "c".repeat(65), "d".repeat(501));

        assertThat(trouble.providerCode()).hasSize(64);
        assertThat(trouble.detail()).hasSize(500);
        assertThat(Trouble.of(ProviderError.VALIDATION, "c".repeat(64), "d").providerCode())
                .hasSize(64);
    }
}
