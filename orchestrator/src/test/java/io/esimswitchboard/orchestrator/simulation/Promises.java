package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.events.Topics;
import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.order.AttemptState;
import io.esimswitchboard.orchestrator.order.Change;
import io.esimswitchboard.orchestrator.order.Delivery;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderEvent;
import io.esimswitchboard.orchestrator.order.OrderLine;
import io.esimswitchboard.orchestrator.order.OrderStatus;
import io.esimswitchboard.orchestrator.order.StoredAttempt;
import io.esimswitchboard.orchestrator.simulation.Tables.AttemptRow;
import io.esimswitchboard.orchestrator.simulation.Wholesaler.Sale;
import io.esimswitchboard.orchestrator.statusstore.OrderState;
import io.esimswitchboard.orchestrator.statusstore.OrderState.LineState;
import io.esimswitchboard.orchestrator.statusstore.OrderState.Try;
import io.esimswitchboard.orchestrator.statusstore.Replay;
import io.esimswitchboard.provider.OrderReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is promised: kept at every change, and at the end when the faults are over.
final class Promises {

    private final World world;

    Promises(World world) {
        this.world = world;
    }

    /// Whether the attempt is closed without success, as far as is committed.
    boolean isClosed(OrderReference reference) {
        return world.tables().attempts.all().stream()
                .map(AttemptRow::attempt)
                .anyMatch(attempt -> attempt.reference().equals(reference) && attempt.state() == AttemptState.REJECTED);
    }

    /// A change has been committed.
    void saved(Change change) {
        Order before = change.before();
        Order after = change.after();
        world.tell(
                "",
                () -> after.id() + " v" + after.version() + " " + after.status() + " "
                        + change.events().stream().map(OrderEvent::type).toList() + attempts(after));
        Violation.unless(
                before.status() != OrderStatus.COMPLETED || after.status() == OrderStatus.COMPLETED,
                after.id() + " went back from COMPLETED to " + after.status());
        Map<AttemptId, StoredAttempt> known = all(before).collect(Collectors.toMap(StoredAttempt::id, one -> one));
        all(after).forEach(attempt -> moved(Optional.ofNullable(known.get(attempt.id())), attempt));
    }

    private void moved(Optional<StoredAttempt> before, StoredAttempt after) {
        AttemptState state = before.map(StoredAttempt::state).orElse(AttemptState.PREPARED);
        if (state == after.state()) {
            return;
        }
        Violation.unless(
                state != AttemptState.SUCCEEDED && state != AttemptState.SUPERSEDED,
                after.id() + " went back from " + state + " to " + after.state());
        if (after.state() == AttemptState.REJECTED) {
            Violation.unless(
                    sales(after).allMatch(sale -> sale.state() == Wholesaler.State.FAILED),
                    after.id() + " was taken for not done, but had been bought");
        }
    }

    private static List<String> attempts(Order order) {
        return all(order)
                .map(attempt -> attempt.unit() + "." + attempt.number() + " "
                        + attempt.choice().provider().value() + " " + attempt.state())
                .toList();
    }

    private Stream<Sale> sales(StoredAttempt attempt) {
        return world.wholesalers().stream().flatMap(wholesaler -> wholesaler.sales(attempt.reference()).stream());
    }

    private static Stream<StoredAttempt> all(Order order) {
        return order.lines().stream().flatMap(line -> line.attempts().stream());
    }

    /// All of them, once everything has come to rest.
    void check(List<Order> orders) {
        everyAnswerHasItsOrder(orders);
        orders.forEach(this::check);
        nothingIsToldTwice();
    }

    private void everyAnswerHasItsOrder(List<Order> orders) {
        Set<String> ids = orders.stream().map(order -> order.id().toString()).collect(Collectors.toSet());
        List<String> told = world.shop().purchases().stream()
                .flatMap(purchase -> purchase.order().stream())
                .toList();
        Violation.unless(ids.containsAll(told), "an acknowledged order is lost: " + told + ", there are " + ids);
        Violation.unless(ids.size() == told.size(), "more orders than purchases: " + ids);
    }

    private void check(Order order) {
        Violation.unless(order.status().settled(), order.id() + " is " + order.status() + " for ever");
        order.lines().forEach(this::check);
        checkEvents(order);
    }

    private void check(OrderLine line) {
        for (int i = 1; i <= line.quantity(); i++) {
            int unit = i;
            long delivered = line.attempts().stream()
                    .filter(attempt -> attempt.unit() == unit && attempt.state() == AttemptState.SUCCEEDED)
                    .count();
            Violation.unless(delivered <= 1, line.id() + " unit " + unit + " was delivered twice");
        }
        line.attempts().forEach(this::check);
    }

    private void check(StoredAttempt attempt) {
        List<Sale> sold = sales(attempt)
                .filter(sale -> sale.state() == Wholesaler.State.SOLD)
                .toList();
        long delivered = world.tables().deliveries.all().stream()
                .map(Delivery::attempt)
                .filter(attempt.id()::equals)
                .count();
        Violation.unless(sold.size() <= 1, attempt.id() + " was sold " + sold.size() + " times");
        boolean succeeded = attempt.state() == AttemptState.SUCCEEDED;
        Violation.unless(delivered == (succeeded ? 1 : 0), attempt.id() + " delivered " + delivered + " times");
        Violation.unless(!succeeded || !sold.isEmpty(), attempt.id() + " was delivered and never sold");
        Violation.unless(
                sold.isEmpty() || isAccountedFor(attempt) || sold.getFirst().afterTheVerdict(),
                attempt.id() + " was sold and is " + attempt.state());
    }

    private static boolean isAccountedFor(StoredAttempt attempt) {
        return switch (attempt.state()) {
            case SUCCEEDED, SUPERSEDED -> true;
            // A person looks.
            case UNKNOWN -> attempt.progress().dueAt().isEmpty();
            case PREPARED, SENT, ACCEPTED, REJECTED -> false;
        };
    }

    /// What the events tell is what the tables tell.
    private void checkRebuilt(Order order, List<OrderEvent> stored) {
        Replay replay = new Replay();
        stored.forEach(event -> replay.tell(event.sequence(), event.type(), event.data()));
        List<OrderState.Difference> differences =
                replay.state().differencesTo(order.id().toString(), live(order)).toList();
        Violation.unless(differences.isEmpty(), order.id() + " rebuilt from its events is another: " + differences);
    }

    private OrderState live(Order order) {
        OrderState live = new OrderState().status(word(order.status())).sequence(order.lastSequence());
        for (OrderLine line : order.lines()) {
            String id = line.id().toString();
            live.line(
                    id,
                    new LineState(
                            word(line.status()),
                            line.fulfilledQuantity(),
                            line.reason().map(Promises::word)));
            line.attempts()
                    .forEach(attempt ->
                            live.attempt(id, new Try(attempt.unit(), attempt.number()), word(attempt.state())));
            world.tables().deliveries.all().stream()
                    .filter(delivery -> delivery.line().equals(line.id()))
                    .map(delivery -> new EsimId(delivery.id()).toString())
                    .forEach(esim ->
                            live.esim(esim, "profile_status", "released").esim(esim, "service_status", "not_active"));
        }
        return live;
    }

    private static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private void checkEvents(Order order) {
        List<OrderEvent> stored = world.tables().events.all().stream()
                .filter(event -> event.order().equals(order.id()))
                .toList();
        for (int i = 0; i < stored.size(); i++) {
            Violation.unless(stored.get(i).sequence() == i + 1, "a gap in the events of " + order.id());
        }
        Violation.unless(stored.size() == order.lastSequence(), order.id() + " counts more events than it has");
        List<String> ids = stored.stream().map(event -> event.id().toString()).toList();
        Violation.unless(
                consumed(order).equals(ids),
                "consumers of " + order.id() + " were told " + consumed(order) + " of " + ids);
        checkRebuilt(order, stored);
        Violation.unless(
                stored.stream().noneMatch(event -> event.toString().contains(Wholesaler.SECRET)),
                "an event of " + order.id() + " tells a secret");
    }

    /// What an idempotent consumer has seen: each id once, in the order of its first coming.
    private List<String> consumed(Order order) {
        return world.broker().topic(Topics.ORDER_EVENTS).stream()
                .filter(message -> message.key().equals(order.id().toString()))
                .map(message -> SentEvent.read(message.value()).id())
                .distinct()
                .toList();
    }

    private void nothingIsToldTwice() {
        List<String> told = new ArrayList<>();
        world.tables().events.all().stream()
                .filter(event -> event.type().equals("usage.threshold_reached"))
                .forEach(event -> told.add(event.data().toString()));
        Violation.unless(told.size() == new HashSet<>(told).size(), "the same call was told twice: " + told);
    }
}
