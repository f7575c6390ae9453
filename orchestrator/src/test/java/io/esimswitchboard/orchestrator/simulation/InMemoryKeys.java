package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.idempotency.KeyTakenException;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import io.esimswitchboard.orchestrator.idempotency.Keys;
import io.esimswitchboard.orchestrator.idempotency.UsedKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Idempotency keys, in the same transactions as the orders.
final class InMemoryKeys implements Keys {

    private final Tables tables;
    private final InstantSource clock;

    InMemoryKeys(Tables tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    private static String id(KeyedRequest request) {
        return request.tenant().uuid() + " " + request.key();
    }

    @Override
    public Optional<UsedKey> find(KeyedRequest request) {
        tables.database.interruptions().point("looking for a key");
        return tables.keys.find(id(request));
    }

    @Override
    public void keep(KeyedRequest request, Optional<UUID> created, Optional<KeptAnswer> answer) {
        if (!tables.keys.insert(id(request), new UsedKey(request.hash(), created, answer, clock.instant()))) {
            throw new KeyTakenException(request);
        }
    }

    @Override
    public boolean answer(KeyedRequest request, KeptAnswer answer) {
        return tables.keys.update(
                id(request),
                row -> row.answer().isEmpty(),
                row -> new UsedKey(row.hash(), row.created(), Optional.of(answer), row.usedAt()));
    }

    @Override
    public void forget(KeyedRequest request, UsedKey old) {
        tables.keys.delete(id(request), row -> row.usedAt().equals(old.usedAt()));
    }

    @Override
    public int purge(Instant time, int most) {
        return tables.keys.deleteAll(row -> !row.usedAt().isAfter(time), most);
    }
}
