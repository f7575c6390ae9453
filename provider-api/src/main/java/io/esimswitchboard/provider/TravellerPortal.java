package io.esimswitchboard.provider;

import io.esimswitchboard.provider.Deliverable.Claim;
import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.UsageReports.Usage;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The wholesaler's own pages, on which a traveller redeems a claim, installs the eSIM and looks after it.
///
/// For wholesalers that deliver claims. Each claim opens the pages for itself: whoever holds it sees what came of it.
public interface TravellerPortal {

    /// Makes a link that lets the holder in. Asked for anew each time the pages are to be opened, for a link lives for
    /// minutes and may work once; asking again changes nothing.
    Answer<PortalLink> open(Holder holder);

    /// Has the wholesaler send the claim to `email`. Afterwards the order may no longer be cancelled. Never repeated
    /// where it may have been carried out.
    Outcome<Claim> send(Holder holder, String email);

    /// What the holder has, as the wholesaler's pages show it.
    Answer<List<Holding>> fetchHoldings(Holder holder);

    /// Gives the holder a fresh profile in place of one that does not work, or the first one. The rules of
    /// [Ordering#place] about repeating hold.
    Outcome<EsimProfile> replaceProfile(Holder holder);

    /// Whether devices of this model take the wholesaler's eSIMs.
    ///
    /// @param model as its maker calls it, for example `iPhone 15`
    Answer<Boolean> fetchDeviceSupport(String model);

    /// Who comes in.
    ///
    /// @param order our reference of the attempt that delivered the claim
    record Holder(OrderReference order, Claim claim) {}

    /// The way in. A bearer secret: whoever has it is let in.
    ///
    /// @param url opaque; opened in a browser or a web view
    /// @param expiresAt from when on it leads nowhere
    record PortalLink(URI url, Instant expiresAt) {

        @Override
        public String toString() {
            return "PortalLink[masked, until " + expiresAt + "]";
        }
    }

    /// One package of a holder.
    ///
    /// @param esim the profile it is on, once there is one
    /// @param usage where the wholesaler tells
    record Holding(HoldingState state, Optional<Iccid> esim, Optional<Usage> usage) {}

    /// Where a package stands.
    enum HoldingState {
        UNCLAIMED,
        ACTIVE,
        EXPIRED
    }
}
