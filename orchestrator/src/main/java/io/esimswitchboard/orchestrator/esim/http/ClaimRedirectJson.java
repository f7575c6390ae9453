package io.esimswitchboard.orchestrator.esim.http;

import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.provider.TravellerPortal.PortalLink;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;

/// The way into the pages on which a claim is redeemed.
///
/// @param url opaque; whoever has it is let in, perhaps only once
/// @param expiresAt from when on it leads nowhere
@Serdeable(naming = SnakeCaseStrategy.class)
record ClaimRedirectJson(String claimId, String url, Instant expiresAt) {

    static ClaimRedirectJson of(ClaimId claim, PortalLink link) {
        return new ClaimRedirectJson(claim.toString(), link.url().toString(), link.expiresAt());
    }

    @Override
    public String toString() {
        return "ClaimRedirectJson[" + claimId + "]";
    }
}
