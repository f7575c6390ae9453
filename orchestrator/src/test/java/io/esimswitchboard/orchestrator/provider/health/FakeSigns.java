package io.esimswitchboard.orchestrator.provider.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Signs in memory, for any number of instances.
public final class FakeSigns implements SignStore {

    private final Map<SeenAt, Fading> rows = new ConcurrentHashMap<>();
    private boolean away;

    void away(boolean now) {
        away = now;
    }

    @Override
    public void add(SeenAt seen, long count, Instant now, Duration halfLife) {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
        rows.merge(seen, new Fading(count, now), (old, _) -> old.plus(count, now, halfLife));
    }

    @Override
    public Map<SeenAt, Fading> all() {
        return Map.copyOf(rows);
    }

    @Override
    public void forget(Instant time) {
        rows.values().removeIf(each -> each.asOf().isBefore(time));
    }
}
