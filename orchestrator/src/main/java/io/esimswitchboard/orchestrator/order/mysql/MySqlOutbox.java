package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.orchestrator.order.Outbox;
import io.esimswitchboard.orchestrator.secret.Sealer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The outbox table. A sealed payload is opened on its way out and is never readable at rest.
@Singleton
final class MySqlOutbox implements Outbox {

    static final String SEALED_FOR = "outbox";

    private final OutboxTable table;
    private final Sealer sealer;
    private final InstantSource clock;

    MySqlOutbox(OutboxTable table, Sealer sealer, InstantSource clock) {
        this.table = table;
        this.sealer = sealer;
        this.clock = clock;
    }

    @Override
    public List<Message> oldest(int max) {
        return table.oldest(max).stream().map(this::toMessage).toList();
    }

    private Message toMessage(OutboxRow row) {
        long id = Optional.ofNullable(row.id()).orElseThrow(() -> new IllegalStateException("a stored row has an id"));
        byte[] payload = row.sealed() ? sealer.open(row.payload(), SEALED_FOR) : row.payload();
        return new Message(id, row.topic(), row.messageKey(), payload);
    }

    @Override
    public void forget(List<Message> sent) {
        table.delete(sent.stream().map(Message::id).toList());
    }

    @Override
    public void setAside(Message refused, String reason) {
        table.setAside(refused.id(), reason, clock.instant());
        forget(List.of(refused));
    }

    @Override
    public int purgeSetAside(Instant time) {
        return table.purgeSetAside(time);
    }

    @Override
    public Backlog backlog() {
        return table.backlog()
                .map(row -> new Backlog(Optional.of(row.createdAt()), row.span()))
                .orElseGet(() -> new Backlog(Optional.empty(), 0));
    }
}
