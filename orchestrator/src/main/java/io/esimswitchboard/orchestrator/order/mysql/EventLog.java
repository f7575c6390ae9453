package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.events.OrderEventMessage;
import io.esimswitchboard.events.Topics;
import io.esimswitchboard.orchestrator.order.Change;
import io.esimswitchboard.orchestrator.order.OrderEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Order events: the log of what happened, and the messages Kafka has still to be told of it.
@Singleton
final class EventLog {

    private final EventTables events;
    private final OutboxTable outbox;
    private final OrderRows rows;
    private final Fulfilments fulfilments;

    EventLog(EventTables events, OutboxTable outbox, OrderRows rows, Fulfilments fulfilments) {
        this.events = events;
        this.outbox = outbox;
        this.rows = rows;
        this.fulfilments = fulfilments;
    }

    /// Appends what a change tells and hands over, inside the caller's transaction, so that state and event never
    /// disagree.
    void append(Change change) {
        append(
                change.events(),
                change.deliveries().isEmpty() ? List.of() : fulfilments.messages(change.after(), change.deliveries()));
    }

    void append(List<OrderEvent> happened) {
        append(happened, List.of());
    }

    private void append(List<OrderEvent> happened, List<OutboxRow> handedOver) {
        if (!happened.isEmpty()) {
            events.insertEvents(happened.stream().map(rows::of).toList());
        }
        List<OutboxRow> messages = Stream.concat(happened.stream().map(this::message), handedOver.stream())
                .toList();
        if (!messages.isEmpty()) {
            outbox.insertMessages(messages);
        }
    }

    private OutboxRow message(OrderEvent event) {
        byte[] payload = new OrderEventMessage(
                        event.id().uuid(),
                        event.type(),
                        event.order().toString(),
                        event.sequence(),
                        event.occurredAt(),
                        event.recordedAt(),
                        Optional.of(event.tenant().toString()),
                        Optional.empty(),
                        rows.text(event.data()))
                .toBytes();
        return new OutboxRow(null, Topics.ORDER_EVENTS, event.order().toString(), payload, false, event.recordedAt());
    }

    List<OrderEvent> after(byte[] orderId, long sequence, int limit) {
        return events.eventsOf(orderId, sequence, limit).stream()
                .map(rows::toEvent)
                .toList();
    }
}
