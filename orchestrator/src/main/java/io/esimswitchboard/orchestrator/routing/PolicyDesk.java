package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.routing.policy.NamedPolicy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// The policies as an operator sees and changes them.
@Singleton
public final class PolicyDesk {

    private final PolicyStore store;
    private final LivePolicies live;

    PolicyDesk(PolicyStore store, LivePolicies live) {
        this.store = store;
        this.live = live;
    }

    /// As [PolicyStore#list].
    public List<StoredPolicy> list(Optional<PolicyId> after, int limit) {
        return store.list(after, limit);
    }

    /// Empty where it is not stored, or no more. The built-in policy is found by its name.
    public Optional<NamedPolicy> find(String name) {
        return name.equals(NamedPolicy.BUILT_IN.name())
                ? Optional.of(NamedPolicy.BUILT_IN)
                : PolicyId.parse(name).flatMap(live::find);
    }

    /// As [PolicyStore#put].
    public StoredPolicy put(PolicyScope scope, String document, String by) {
        return store.put(scope, document, by);
    }

    /// As [PolicyStore#activate]; followed here at once.
    public Optional<StoredPolicy> activate(PolicyId id, String by) {
        return followed(store.activate(id, by));
    }

    /// As [PolicyStore#deactivate].
    public Optional<StoredPolicy> deactivate(PolicyId id, String by) {
        return followed(store.deactivate(id, by));
    }

    private Optional<StoredPolicy> followed(Optional<StoredPolicy> changed) {
        if (changed.isPresent()) {
            live.refresh();
        }
        return changed;
    }
}
