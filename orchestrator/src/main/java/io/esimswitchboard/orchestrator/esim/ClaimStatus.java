package io.esimswitchboard.orchestrator.esim;

import java.util.EnumSet;
import java.util.Set;

/// Where a claim stands.
public enum ClaimStatus {
    ISSUED,
    REDEEMED,
    EXPIRED,
    CANCELLED;

    /// The states that may move on to this one. A redemption is the provider's word and outdoes an expiry, which we
    /// reckon by ourselves; nothing takes a redemption or a cancellation back.
    public Set<ClaimStatus> predecessors() {
        return switch (this) {
            case ISSUED -> EnumSet.noneOf(ClaimStatus.class);
            case REDEEMED, CANCELLED -> EnumSet.of(ISSUED, EXPIRED);
            case EXPIRED -> EnumSet.of(ISSUED);
        };
    }
}
