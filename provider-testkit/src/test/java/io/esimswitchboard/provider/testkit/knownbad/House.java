package io.esimswitchboard.provider.testkit.knownbad;

import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import io.esimswitchboard.provider.testkit.Capability;
import java.util.EnumSet;
import java.util.Set;

/// The two ways of the invented wholesaler; between them every rule is reached.
enum House {
    /// Sells at every call, lists orders by reference, signs its webhooks, and offers all but a portal.
    PLAIN,
    /// Takes the reference for an idempotency key, delivers when asked again, does not sign, and offers little.
    KEYED;

    SettlesBy settlesBy() {
        return this == PLAIN ? SettlesBy.BY_REFERENCE : SettlesBy.REPLAY_KEY;
    }

    Set<Capability> offers() {
        return this == PLAIN
                ? EnumSet.complementOf(EnumSet.of(Capability.TRAVELLER_PORTAL))
                : EnumSet.of(Capability.INBOUND_WEBHOOKS);
    }

    boolean signs() {
        return this == PLAIN;
    }
}
