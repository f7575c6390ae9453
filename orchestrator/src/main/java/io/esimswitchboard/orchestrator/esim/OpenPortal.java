package io.esimswitchboard.orchestrator.esim;

import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.TravellerPortal;
import io.esimswitchboard.provider.TravellerPortal.PortalLink;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gets a claim's holder a link into the provider's portal. The provider is asked each time, outside any transaction
/// and within its own deadline; nothing is kept, for the link is a bearer secret that lives for minutes.
@Singleton
public final class OpenPortal {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPortal.class);

    private final Deliveries deliveries;
    private final Providers providers;

    public OpenPortal(Deliveries deliveries, Providers providers) {
        this.deliveries = deliveries;
        this.providers = providers;
    }

    public PortalEntry open(TenantId tenant, ClaimId id) {
        Optional<HeldClaim> claim = deliveries.findHeldClaim(tenant, id);
        if (claim.isEmpty()) {
            return new PortalEntry.NoClaim();
        }
        return switch (claim.get().status()) {
            case CANCELLED -> new PortalEntry.Cancelled();
            // A redeemed claim's holder looks after the eSIM there.
            case ISSUED, REDEEMED, EXPIRED -> enter(id, claim.get());
        };
    }

    private PortalEntry enter(ClaimId id, HeldClaim claim) {
        return providers
                .find(claim.provider())
                .flatMap(EsimProvider::travellerPortal)
                .map(portal -> enter(id, claim, portal))
                .orElseGet(PortalEntry.NoPortal::new);
    }

    private PortalEntry enter(ClaimId id, HeldClaim claim, TravellerPortal portal) {
        return switch (asked(id, claim, portal)) {
            case Known<PortalLink>(var link) -> new PortalEntry.Open(link);
            case Unavailable<PortalLink>(var error, var detail) -> away(id, claim.provider(), error, detail);
        };
    }

    private static Answer<PortalLink> asked(ClaimId id, HeldClaim claim, TravellerPortal portal) {
        try {
            return portal.open(claim.holder());
        } catch (RuntimeException e) {
            LOG.error(
                    "provider {} failed to open its portal for {}",
                    claim.provider().value(),
                    id,
                    e);
            return new Unavailable<>(ProviderError.PROVIDER_ERROR, "the adapter failed");
        }
    }

    private PortalEntry away(ClaimId id, ProviderId provider, ProviderError error, String detail) {
        LOG.warn("provider {} opens no portal for {}: {}, {}", provider.value(), id, error, detail);
        if (error.accountAlarm()) {
            providers.reportAlarm(provider, error, detail);
        }
        return new PortalEntry.Away();
    }
}
