package io.esimswitchboard.orchestrator.tenant;

import io.esimswitchboard.orchestrator.id.TenantId;
import java.util.Optional;
import java.util.Set;

/// Who is calling, once its key has been checked.
///
/// @param tenant the storefront; empty for an operator
/// @param keyHint the first characters of the key, for logs
public record Caller(Optional<TenantId> tenant, Set<Scope> scopes, boolean testMode, String keyHint) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /// The storefront. Only where storefronts alone are let in.
    public TenantId storefront() {
        return tenant.orElseThrow(() -> new IllegalStateException("an operator was let in as a storefront"));
    }
}
