package io.esimswitchboard.orchestrator.provider.mysql;

import io.esimswitchboard.orchestrator.mysql.Deadlocks;
import io.esimswitchboard.orchestrator.provider.health.Fading;
import io.esimswitchboard.orchestrator.provider.health.Sign;
import io.esimswitchboard.orchestrator.provider.health.SignStore;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// What was seen, as one row for each account, kind and step.
@Singleton
final class MySqlSigns implements SignStore {

    private final SignTable table;

    MySqlSigns(SignTable table) {
        this.table = table;
    }

    @Override
    public void add(SeenAt seen, long count, Instant now, Duration halfLife) {
        Sign sign = seen.sign();
        Deadlocks.retried(() -> table.add(
                seen.provider().value(),
                sign.kind().name(),
                sign.step(),
                (double) count,
                now,
                halfLife.toNanos() / 1_000));
    }

    @Override
    public Map<SeenAt, Fading> all() {
        Map<SeenAt, Fading> all = new HashMap<>();
        table.all().forEach(row -> all.put(seen(row), new Fading(row.weight(), row.asOf())));
        return all;
    }

    private static SeenAt seen(SignRow row) {
        return new SeenAt(new ProviderId(row.providerId()), new Sign(Sign.Kind.valueOf(row.kind()), row.step()));
    }

    @Override
    public void forget(Instant time) {
        Deadlocks.retried(() -> table.deleteBefore(time));
    }
}
