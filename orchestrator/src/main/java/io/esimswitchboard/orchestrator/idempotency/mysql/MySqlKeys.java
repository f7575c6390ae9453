package io.esimswitchboard.orchestrator.idempotency.mysql;

import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.idempotency.KeyHeldException;
import io.esimswitchboard.orchestrator.idempotency.KeyTakenException;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import io.esimswitchboard.orchestrator.idempotency.Keys;
import io.esimswitchboard.orchestrator.idempotency.UsedKey;
import io.esimswitchboard.orchestrator.mysql.Deadlocks;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Idempotency keys as rows. That a key is kept once is the primary key's doing: of two transactions that insert it the
/// second waits for the first.
@Singleton
final class MySqlKeys implements Keys {

    private final KeyTable table;
    private final SealedAnswers answers;
    private final InstantSource clock;

    MySqlKeys(KeyTable table, SealedAnswers answers, InstantSource clock) {
        this.table = table;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Optional<UsedKey> find(KeyedRequest request) {
        return table.find(tenant(request), request.key()).map(row -> toKey(request, row));
    }

    private UsedKey toKey(KeyedRequest request, KeyRow row) {
        Integer status = row.answerStatus();
        byte[] sealed = row.answerSealed();
        return new UsedKey(
                row.requestHash(),
                Optional.ofNullable(row.orderId()).map(Uuids::fromBytes),
                status == null || sealed == null
                        ? Optional.empty()
                        : Optional.of(answers.open(request, status, sealed)),
                row.createdAt());
    }

    @Override
    public void keep(KeyedRequest request, Optional<UUID> created, Optional<KeptAnswer> answer) {
        if (insert(request, created, answer) == 0) {
            throw new KeyTakenException(request);
        }
    }

    private int insert(KeyedRequest request, Optional<UUID> created, Optional<KeptAnswer> answer) {
        try {
            return table.insert(
                    tenant(request),
                    request.key(),
                    request.hash(),
                    created.map(Uuids::bytes).orElse(null),
                    answer.map(KeptAnswer::status).orElse(null),
                    answer.map(each -> answers.seal(request, each)).orElse(null),
                    clock.instant());
        } catch (RuntimeException e) {
            throw Deadlocks.waitedTooLong(e) ? new KeyHeldException(request) : e;
        }
    }

    @Override
    public boolean answer(KeyedRequest request, KeptAnswer answer) {
        byte[] sealed = answers.seal(request, answer);
        return Deadlocks.retried(() -> table.answer(tenant(request), request.key(), answer.status(), sealed)) == 1;
    }

    @Override
    public void forget(KeyedRequest request, UsedKey old) {
        Deadlocks.retried(() -> table.forget(tenant(request), request.key(), old.usedAt()));
    }

    @Override
    public int purge(Instant time, int most) {
        return Deadlocks.retried(() -> table.purge(time, most));
    }

    private static byte[] tenant(KeyedRequest request) {
        return Uuids.bytes(request.tenant().uuid());
    }
}
