package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.orchestrator.provider.health.ProviderHealth;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderTraits.Pace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An account as an operator sees it.
///
/// @param environment `live` or `sandbox`
/// @param capabilities what it offers beyond a catalogue and ordering, in lower_snake words
/// @param limits what the wholesaler lets us call
/// @param served how it has served of late
/// @param circuits of the operations that this instance has called so far
public record ProviderView(
        ProviderId id,
        String adapter,
        String environment,
        Standing standing,
        List<String> capabilities,
        Pace limits,
        Health health,
        ProviderHealth served,
        List<CircuitView> circuits,
        Optional<LastSync> lastSync) {

    /// @param lastError also one that is over
    /// @param since when the trouble began; empty when there is none
    public record Health(Status status, Optional<String> lastError, Optional<Instant> since) {}

    /// How well an account is.
    public enum Status {
        HEALTHY,
        /// It sells, but its catalogue grows old, or calls of some operation are held back.
        DEGRADED,
        /// No order is routed to it for now.
        OUT
    }
}
