package io.esimswitchboard.events;

import java.util.Optional;

/// One thing a line delivered, with its bearer secret. No secret appears in `toString`.
public sealed interface Fulfilled {

    /// A profile.
    ///
    /// @param activationCode `LPA:1$…`, a bearer secret
    record EsimProfile(String esimId, String iccid, String activationCode) implements Fulfilled {

        @Override
        public String toString() {
            return "EsimProfile[" + esimId + "]";
        }
    }

    /// A right to a profile; the profile comes once it is redeemed.
    ///
    /// @param code a bearer secret, as are both links
    record ClaimLink(String claimId, String code, String claimUrl, Optional<String> deepLinkUrl) implements Fulfilled {

        @Override
        public String toString() {
            return "ClaimLink[" + claimId + "]";
        }
    }
}
