package io.esimswitchboard.orchestrator.esim;

import io.esimswitchboard.provider.TravellerPortal.PortalLink;

/// What came of asking for the way into a provider's portal.
public sealed interface PortalEntry {

    /// The way in.
    record Open(PortalLink link) implements PortalEntry {}

    /// There is no such claim of this storefront.
    record NoClaim() implements PortalEntry {}

    /// The claim was cancelled, so there is nothing to be let in to.
    record Cancelled() implements PortalEntry {}

    /// The claim's provider has no portal: the claim is redeemed by its own link.
    record NoPortal() implements PortalEntry {}

    /// The provider gave no link; asking again later is safe.
    record Away() implements PortalEntry {}
}
