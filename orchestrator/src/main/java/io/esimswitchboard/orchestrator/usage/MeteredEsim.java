package io.esimswitchboard.orchestrator.usage;

import io.esimswitchboard.orchestrator.esim.ServiceStatus;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderOrderId;
import java.time.Instant;
import java.util.Optional;

/// An eSIM with all that is to be known to ask for its usage, and what is known of it.
///
/// @param activatedAt when its service began, by the provider's clock
/// @param last the newest reading
/// @param percentTold the highest share that was told of; 0 when none was
/// @param quiet how often in a row asking brought nothing new
public record MeteredEsim(
        EsimId id,
        OrderId order,
        PackageId packageId,
        ProviderId provider,
        Optional<ProviderOrderId> providerOrder,
        Optional<Iccid> iccid,
        ServiceStatus service,
        Instant createdAt,
        Optional<Instant> activatedAt,
        Optional<UsageSnapshot> last,
        int percentTold,
        int quiet) {}
