package io.esimswitchboard.orchestrator.tenant;

import io.esimswitchboard.orchestrator.id.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Keys in memory.
public final class FakeApiKeys implements ApiKeys {

    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final AtomicInteger lookUps = new AtomicInteger();
    private Runnable onLookUp = () -> {};

    @Override
    public Optional<Caller> find(ApiKey key) {
        lookUps.incrementAndGet();
        onLookUp.run();
        return Optional.ofNullable(callers.get(key.fingerprint()));
    }

    @Override
    public void addTenant(TenantId id, String name, boolean testMode) {}

    @Override
    public void addKey(ApiKey key, Optional<TenantId> tenant, Set<Scope> scopes) {
        callers.put(key.fingerprint(), new Caller(tenant, scopes, true, key.hint()));
    }

    /// The same, from text.
    public FakeApiKeys with(String key, Optional<TenantId> tenant, Set<Scope> scopes) {
        addKey(ApiKey.parse(key).orElseThrow(), tenant, scopes);
        return this;
    }

    void revokeAll() {
        callers.clear();
    }

    /// What happens in the middle of a look-up from now on.
    void onLookUp(Runnable happening) {
        onLookUp = happening;
    }

    int lookUps() {
        return lookUps.get();
    }
}
