package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.id.TenantId;
import java.util.Optional;

/// For whom a policy is: one storefront, or all that have none of their own. Written `platform` or the tenant's id.
///
/// @param tenant empty for the platform
public record PolicyScope(Optional<TenantId> tenant) {

    public static final PolicyScope PLATFORM = new PolicyScope(Optional.empty());

    public static Optional<PolicyScope> parse(String text) {
        return text.equals(PLATFORM.toString())
                ? Optional.of(PLATFORM)
                : TenantId.parse(text).map(id -> new PolicyScope(Optional.of(id)));
    }

    @Override
    public String toString() {
        return tenant.map(TenantId::toString).orElse("platform");
    }
}
