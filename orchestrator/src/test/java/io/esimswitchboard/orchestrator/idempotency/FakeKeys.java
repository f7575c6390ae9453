package io.esimswitchboard.orchestrator.idempotency;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Keys in memory.
final class FakeKeys implements Keys {

    private final InstantSource clock;
    private final Map<String, UsedKey> keys = new ConcurrentHashMap<>();

    FakeKeys(InstantSource clock) {
        this.clock = clock;
    }

    boolean has(KeyedRequest request) {
        return keys.containsKey(id(request));
    }

    @Override
    public Optional<UsedKey> find(KeyedRequest request) {
        return Optional.ofNullable(keys.get(id(request)));
    }

    @Override
    public void keep(KeyedRequest request, Optional<UUID> created, Optional<KeptAnswer> answer) {
        UsedKey used = new UsedKey(request.hash(), created, answer, clock.instant());
        if (keys.putIfAbsent(id(request), used) != null) {
            throw new KeyTakenException(request);
        }
    }

    @Override
    public boolean answer(KeyedRequest request, KeptAnswer answer) {
        UsedKey used = keys.get(id(request));
        return used != null
                && used.answer().isEmpty()
                && keys.replace(
                        id(request),
                        used,
                        new UsedKey(used.hash(), used.created(), Optional.of(answer), used.usedAt()));
    }

    @Override
    public void forget(KeyedRequest request, UsedKey old) {
        keys.remove(id(request), old);
    }

    @Override
    public int purge(Instant time, int most) {
        return 0;
    }

    private static String id(KeyedRequest request) {
        return request.tenant() + " " + request.key();
    }
}
