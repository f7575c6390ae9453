package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.EventId;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// An order while one happening is worked into it: attempts are replaced, events noted, and at the end the statuses
/// are derived anew. Used by one thread for one change.
final class OrderDraft {

    private final Order before;
    private final Instant now;
    private final String cause;
    private final IdGenerator ids;
    private final List<OrderLine> lines;
    private final List<OrderEvent> events = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();

    OrderDraft(Order before, Instant now, String cause, IdGenerator ids) {
        this.before = before;
        this.now = now;
        this.cause = cause;
        this.ids = ids;
        this.lines = new ArrayList<>(before.lines());
    }

    OrderLine lineOf(AttemptId id) {
        return lines.stream()
                .filter(line -> line.attempts().stream()
                        .anyMatch(attempt -> attempt.id().equals(id)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " is no attempt of " + before.id()));
    }

    StoredAttempt attempt(AttemptId id) {
        return lineOf(id).attempts().stream()
                .filter(attempt -> attempt.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    void replace(StoredAttempt attempt) {
        OrderLine line = lineOf(attempt.id());
        List<StoredAttempt> attempts = new ArrayList<>(line.attempts());
        attempts.replaceAll(old -> old.id().equals(attempt.id()) ? attempt : old);
        swap(line, attempts);
    }

    void add(OrderLine line, StoredAttempt attempt) {
        List<StoredAttempt> attempts = new ArrayList<>(current(line).attempts());
        attempts.add(attempt);
        swap(current(line), attempts);
    }

    void deliver(Delivery delivery) {
        deliveries.add(delivery);
    }

    /// Notes an event about a line's attempt.
    void tell(String type, OrderLine line, StoredAttempt attempt) {
        SortedMap<String, String> data = about(line);
        data.put("unit", Integer.toString(attempt.unit()));
        data.put("attempt", Integer.toString(attempt.number()));
        tell(type, data);
    }

    void tell(String type, SortedMap<String, String> data) {
        tell(type, data, now);
    }

    /// @param occurredAt by the provider's clock, where it told
    void tell(String type, SortedMap<String, String> data, Instant occurredAt) {
        events.add(new OrderEvent(
                new EventId(ids.next()),
                before.id(),
                before.tenant(),
                type,
                before.lastSequence() + events.size() + 1,
                occurredAt,
                now,
                data,
                cause));
    }

    static SortedMap<String, String> about(OrderLine line) {
        SortedMap<String, String> data = new TreeMap<>();
        data.put("line_id", line.id().toString());
        return data;
    }

    /// Derives the statuses and closes the draft.
    Change finish() {
        lines.replaceAll(this::derived);
        OrderStatus status = StatusRules.ofOrder(lines);
        if (status != before.status()) {
            tell("order." + status.name().toLowerCase(Locale.ROOT), new TreeMap<>());
        }
        Order after = new Order(
                before.id(),
                before.tenant(),
                status,
                before.version() + 1,
                before.lastSequence() + events.size(),
                before.facts(),
                List.copyOf(lines),
                now);
        return new Change(before, after, List.copyOf(events), List.copyOf(deliveries));
    }

    private OrderLine derived(OrderLine line) {
        LineStatus status = StatusRules.ofLine(line.quantity(), line.attempts());
        int fulfilled = StatusRules.fulfilled(line.quantity(), line.attempts());
        if (status == LineStatus.FULFILLED && line.status() != LineStatus.FULFILLED) {
            SortedMap<String, String> data = about(line);
            data.put("fulfilled_quantity", Integer.toString(fulfilled));
            tell("order.line.fulfilled", data);
        }
        Optional<String> reason =
                status == LineStatus.FAILED ? Optional.of("provider_rejected") : Optional.<String>empty();
        return new OrderLine(
                line.id(),
                line.packageId(),
                line.quantity(),
                line.unitPrice(),
                status,
                fulfilled,
                reason,
                line.choices(),
                line.attempts());
    }

    private OrderLine current(OrderLine line) {
        return lines.stream()
                .filter(each -> each.id().equals(line.id()))
                .findFirst()
                .orElseThrow();
    }

    private void swap(OrderLine line, List<StoredAttempt> attempts) {
        OrderLine next = new OrderLine(
                line.id(),
                line.packageId(),
                line.quantity(),
                line.unitPrice(),
                line.status(),
                line.fulfilledQuantity(),
                line.reason(),
                line.choices(),
                List.copyOf(attempts));
        lines.replaceAll(each -> each.id().equals(line.id()) ? next : each);
    }
}
