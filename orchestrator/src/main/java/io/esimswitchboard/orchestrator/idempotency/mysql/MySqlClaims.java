package io.esimswitchboard.orchestrator.idempotency.mysql;

import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.idempotency.Claim;
import io.esimswitchboard.orchestrator.idempotency.Claims;
import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import io.esimswitchboard.orchestrator.mysql.Deadlocks;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// Idempotency keys as rows, claimed by inserting them.
@Singleton
final class MySqlClaims implements Claims {

    private final ClaimTable table;
    private final SealedAnswers answers;

    MySqlClaims(ClaimTable table, SealedAnswers answers) {
        this.table = table;
        this.answers = answers;
    }

    @Override
    public boolean claim(KeyedRequest request, Instant now, Instant runningUntil) {
        return Deadlocks.retried(() -> table.insert(tenant(request), request.key(), request.hash(), runningUntil, now))
                == 1;
    }

    @Override
    public Optional<Claim> find(KeyedRequest request) {
        return table.find(tenant(request), request.key()).map(row -> toClaim(request, row));
    }

    private Claim toClaim(KeyedRequest request, ClaimRow row) {
        Integer status = row.answerStatus();
        byte[] sealed = row.answerSealed();
        return new Claim(
                row.requestHash(),
                Optional.ofNullable(row.orderId()).map(Uuids::fromBytes),
                status == null || sealed == null
                        ? Optional.empty()
                        : Optional.of(answers.open(request, status, sealed)),
                row.runningUntil(),
                row.createdAt());
    }

    @Override
    public boolean takeOver(KeyedRequest request, Claim stale, Instant runningUntil) {
        return Deadlocks.retried(
                        () -> table.takeOver(tenant(request), request.key(), stale.runningUntil(), runningUntil))
                == 1;
    }

    @Override
    public boolean keep(KeyedRequest request, KeptAnswer answer) {
        byte[] sealed = answers.seal(request, answer);
        return Deadlocks.retried(() -> table.keep(tenant(request), request.key(), answer.status(), sealed)) == 1;
    }

    @Override
    public void release(KeyedRequest request, Instant runningUntil, Instant now) {
        int freed = Deadlocks.retried(() -> table.free(tenant(request), request.key(), runningUntil));
        if (freed == 0) {
            Deadlocks.retried(() -> table.open(tenant(request), request.key(), runningUntil, now));
        }
    }

    @Override
    public void forget(KeyedRequest request, Claim old) {
        Deadlocks.retried(() -> table.forget(tenant(request), request.key(), old.claimedAt()));
    }

    @Override
    public int purge(Instant time, int most) {
        return Deadlocks.retried(() -> table.purge(time, most));
    }

    private static byte[] tenant(KeyedRequest request) {
        return Uuids.bytes(request.tenant().uuid());
    }
}
