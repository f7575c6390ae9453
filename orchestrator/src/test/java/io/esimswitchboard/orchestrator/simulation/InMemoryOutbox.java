package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.orchestrator.order.Outbox;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// What the broker has still to be told.
final class InMemoryOutbox implements Outbox {

    private final Tables tables;

    InMemoryOutbox(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<Message> oldest(int max) {
        tables.database.interruptions().point("reading the outbox");
        return tables.outbox.all().stream()
                .sorted(Comparator.comparingLong(Message::id))
                .limit(max)
                .toList();
    }

    @Override
    public void forget(List<Message> sent) {
        tables.database.transaction("forgetting what was sent", () -> {
            sent.forEach(message -> tables.outbox.delete(message.id(), row -> true));
            return sent;
        });
    }

    @Override
    public void setAside(Message refused, String reason) {
        throw new Violation("message " + refused.id() + " was put aside: " + reason);
    }

    @Override
    public int purgeSetAside(Instant time) {
        return 0;
    }

    @Override
    public Backlog backlog() {
        throw new UnsupportedOperationException("nobody watches here");
    }
}
