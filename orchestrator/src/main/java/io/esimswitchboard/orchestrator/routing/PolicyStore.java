package io.esimswitchboard.orchestrator.routing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where policies are kept, the last hundred versions of each scope and the active one. A change and its line in the
/// audit are one transaction.
public interface PolicyStore {

    /// One at most of each scope.
    Set<PolicyId> active();

    Optional<StoredPolicy> find(PolicyId id);

    /// By scopes, in each the newest first.
    ///
    /// @param after only those behind it
    List<StoredPolicy> list(Optional<PolicyId> after, int limit);

    /// A new version, which is not active yet.
    ///
    /// @param document JSON
    /// @param by the first characters of the operator's key
    StoredPolicy put(PolicyScope scope, String document, String by);

    /// Puts it in the place of the one that was active; empty when there is no such policy.
    Optional<StoredPolicy> activate(PolicyId id, String by);

    /// Leaves its scope without an active policy; empty when it is not the active one.
    Optional<StoredPolicy> deactivate(PolicyId id, String by);
}
