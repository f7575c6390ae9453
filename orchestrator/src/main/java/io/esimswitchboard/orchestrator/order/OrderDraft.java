package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.EventId;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// An order while one input is worked into it: attempts are replaced, events noted, and at the end the statuses are
/// derived anew. Used by one thread for one change.
///
/// Every event about an attempt carries where the attempt and its line stand after the change, so that the log alone
/// tells the state.
final class OrderDraft {

    private final Order before;
    private final Instant now;
    private final String cause;
    private final IdGenerator ids;
    private final List<OrderLine> lines;
    private final List<Told> told = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Surplus> surplus = new ArrayList<>();
    private final List<CaseChange> cases = new ArrayList<>();

    private record Told(String type, Instant occurredAt, Optional<AttemptId> about, SortedMap<String, String> data) {}

    OrderDraft(Order before, Instant now, String cause, IdGenerator ids) {
        this.before = before;
        this.now = now;
        this.cause = cause;
        this.ids = ids;
        this.lines = new ArrayList<>(before.lines());
    }

    Instant now() {
        return now;
    }

    String cause() {
        return cause;
    }

    List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    OrderLine lineOf(AttemptId id) {
        return lines.stream()
                .filter(line -> line.attempt(id).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " is no attempt of " + before.id()));
    }

    StoredAttempt attempt(AttemptId id) {
        return lineOf(id).attempt(id).orElseThrow();
    }

    /// All attempts for the unit that `attempt` is for.
    Stream<StoredAttempt> unitOf(StoredAttempt attempt) {
        return lineOf(attempt.id()).attempts().stream().filter(other -> other.unit() == attempt.unit());
    }

    /// Gives the attempt `next` for its progress.
    StoredAttempt move(StoredAttempt attempt, AttemptProgress next) {
        StoredAttempt moved = attempt.with(next);
        OrderLine line = lineOf(attempt.id());
        List<StoredAttempt> attempts = new ArrayList<>(line.attempts());
        attempts.replaceAll(old -> old.id().equals(attempt.id()) ? moved : old);
        swap(line, attempts);
        return moved;
    }

    void add(OrderLine line, StoredAttempt attempt) {
        List<StoredAttempt> attempts = new ArrayList<>(line.attempts());
        attempts.add(attempt);
        swap(line, attempts);
    }

    private void swap(OrderLine line, List<StoredAttempt> attempts) {
        OrderLine next = line.with(List.copyOf(attempts));
        lines.replaceAll(each -> each.id().equals(line.id()) ? next : each);
    }

    void deliver(Delivery delivery) {
        deliveries.add(delivery);
    }

    void spare(Surplus unit) {
        surplus.add(unit);
    }

    void note(CaseChange change) {
        cases.add(change);
    }

    /// Notes an event about an attempt.
    void tell(String type, StoredAttempt attempt) {
        tell(type, attempt, Map.of());
    }

    void tell(String type, StoredAttempt attempt, Map<String, String> more) {
        told.add(new Told(type, now, Optional.of(attempt.id()), new TreeMap<>(more)));
    }

    void tell(Fact fact) {
        told.add(new Told(fact.type(), fact.occurredAt(), Optional.empty(), fact.data()));
    }

    void tell(String type, SortedMap<String, String> data) {
        told.add(new Told(type, now, Optional.empty(), data));
    }

    /// Derives the statuses and closes the draft. Nothing comes of a draft that nothing was done to.
    Change finish() {
        if (told.isEmpty() && lines.equals(before.lines())) {
            return Change.none(before);
        }
        lines.replaceAll(OrderLine::derived);
        lines.forEach(this::tellFulfilment);
        lines.forEach(this::tellFailedTopUp);
        OrderStatus status = StatusRules.ofOrder(before.facts().scheduledFor().isPresent(), lines);
        if (status != before.status()) {
            tell("order." + word(status), new TreeMap<>());
        }
        List<OrderEvent> events = new ArrayList<>();
        told.forEach(each -> events.add(event(each, before.lastSequence() + events.size() + 1)));
        return new Change(
                before,
                after(status),
                List.copyOf(events),
                List.copyOf(deliveries),
                List.copyOf(surplus),
                List.copyOf(cases));
    }

    private void tellFulfilment(OrderLine line) {
        if (became(LineStatus.FULFILLED, line)) {
            tell("order.line.fulfilled", about(line));
        }
    }

    private boolean became(LineStatus status, OrderLine line) {
        return line.status() == status
                && before.lines().stream().noneMatch(old -> old.id().equals(line.id()) && old.status() == status);
    }

    private void tellFailedTopUp(OrderLine line) {
        if (line.kind() instanceof LineKind.TopUp(var esim, var _) && became(LineStatus.FAILED, line)) {
            SortedMap<String, String> data = about(line);
            data.put("esim_id", esim.toString());
            tell("top_up.failed", data);
        }
    }

    private Order after(OrderStatus status) {
        return new Order(
                before.id(),
                before.tenant(),
                status,
                before.version() + 1,
                before.lastSequence() + told.size(),
                before.facts(),
                List.copyOf(lines),
                now);
    }

    private OrderEvent event(Told each, long sequence) {
        SortedMap<String, String> data = new TreeMap<>(each.data());
        each.about().ifPresent(id -> data.putAll(about(id)));
        return new OrderEvent(
                new EventId(ids.next()),
                before.id(),
                before.tenant(),
                each.type(),
                sequence,
                each.occurredAt(),
                now,
                data,
                cause);
    }

    private SortedMap<String, String> about(AttemptId id) {
        StoredAttempt attempt = attempt(id);
        SortedMap<String, String> data = about(lineOf(id));
        data.put("unit", Integer.toString(attempt.unit()));
        data.put("attempt", Integer.toString(attempt.number()));
        data.put("attempt_state", word(attempt.state()));
        attempt.progress().cancellation().ifPresent(state -> data.put("cancellation", word(state)));
        return data;
    }

    private static SortedMap<String, String> about(OrderLine line) {
        SortedMap<String, String> data = new TreeMap<>();
        data.put("line_id", line.id().toString());
        data.put("line_status", word(line.status()));
        data.put("fulfilled_quantity", Integer.toString(line.fulfilledQuantity()));
        line.reason().ifPresent(reason -> data.put("reason", word(reason)));
        return data;
    }

    private static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
