package io.esimswitchboard.orchestrator.esim;

import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.TravellerPortal.Holder;

/// A claim with all that its provider has to know to let its holder in.
public record HeldClaim(ProviderId provider, Holder holder, ClaimStatus status) {}
