package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.routing.policy.NamedPolicy;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// The active policies of the database, in memory. Another instance's change is seen within a second; while the
/// database is away, the last ones are followed.
@Singleton
class LivePolicies implements ActivePolicies {

    private final PolicyStore store;
    private final PolicyFormat format;
    private final ReentrantLock loading = new ReentrantLock();
    private final BackgroundLoop looking = new BackgroundLoop("routing policies", Duration.ofSeconds(1), this::look);
    private volatile Map<PolicyScope, NamedPolicy> current = Map.of();
    private Set<PolicyId> loaded = Set.of();

    LivePolicies(PolicyStore store, PolicyFormat format) {
        this.store = store;
        this.format = format;
    }

    @EventListener
    void start(StartupEvent event) {
        refresh();
        looking.start();
    }

    @PreDestroy
    void stop() {
        looking.close();
    }

    @Override
    public NamedPolicy of(Optional<TenantId> tenant) {
        Map<PolicyScope, NamedPolicy> policies = current;
        return Optional.ofNullable(policies.get(new PolicyScope(tenant)))
                .or(() -> Optional.ofNullable(policies.get(PolicyScope.PLATFORM)))
                .orElse(NamedPolicy.BUILT_IN);
    }

    void refresh() {
        loading.lock();
        try {
            Set<PolicyId> active = store.active();
            if (!active.equals(loaded)) {
                current = load(active);
                loaded = active;
            }
        } finally {
            loading.unlock();
        }
    }

    private Map<PolicyScope, NamedPolicy> load(Set<PolicyId> active) {
        Map<PolicyScope, NamedPolicy> policies = new HashMap<>();
        active.forEach(id -> find(id).ifPresent(policy -> policies.put(id.scope(), policy)));
        return Map.copyOf(policies);
    }

    /// Also one that is not active.
    Optional<NamedPolicy> find(PolicyId id) {
        return store.find(id)
                .map(stored -> new NamedPolicy(
                        id.toString(), format.read(stored.document().body())));
    }

    private boolean look() {
        refresh();
        return false;
    }
}
