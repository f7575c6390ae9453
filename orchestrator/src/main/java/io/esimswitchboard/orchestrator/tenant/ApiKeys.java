package io.esimswitchboard.orchestrator.tenant;

import io.esimswitchboard.orchestrator.id.TenantId;
import java.util.Optional;
import java.util.Set;

/// The stored keys.
public interface ApiKeys {

    /// Who holds `key`; empty when nobody does, or it was revoked.
    Optional<Caller> find(ApiKey key);

    /// Stores a tenant unless it is there.
    void addTenant(TenantId id, String name, boolean testMode);

    /// Stores a key unless it is there; a revoked one stays revoked.
    void addKey(ApiKey key, Optional<TenantId> tenant, Set<Scope> scopes);
}
