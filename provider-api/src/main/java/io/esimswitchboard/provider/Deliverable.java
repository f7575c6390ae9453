package io.esimswitchboard.provider;

import java.util.Optional;

/// What the customer ends up with. Both kinds are bearer secrets: whoever holds one can use the eSIM.
public sealed interface Deliverable {

    DeliverableKind kind();

    /// A profile ready to be installed.
    record EsimProfile(Iccid iccid, InstallCode installCode) implements Deliverable {

        @Override
        public DeliverableKind kind() {
            return DeliverableKind.ESIM_PROFILE;
        }
    }

    /// A right to a profile that comes after redemption at the wholesaler.
    ///
    /// @param code the promo code, as the traveller would type it
    /// @param claimUrl opened in a browser
    /// @param deepLinkUrl opened in the wholesaler's app
    /// @param providerKey by which the wholesaler's webhooks name this claim; as secret as the code
    record Claim(String code, ClaimUrl claimUrl, Optional<ClaimUrl> deepLinkUrl, String providerKey)
            implements Deliverable {

        @Override
        public DeliverableKind kind() {
            return DeliverableKind.CLAIM;
        }

        @Override
        public String toString() {
            return "Claim[masked]";
        }
    }
}
