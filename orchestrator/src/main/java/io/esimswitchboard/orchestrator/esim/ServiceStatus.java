package io.esimswitchboard.orchestrator.esim;

import java.util.EnumSet;
import java.util.Set;

/// Whether the profile's plan works.
public enum ServiceStatus {
    NOT_ACTIVE,
    ACTIVE,
    SUSPENDED,
    DEPLETED,
    EXPIRED,
    CANCELLED,
    REVOKED,
    UNKNOWN;

    /// Whether a provider's word on this one counts however late it comes. The others come and go, and the latest word
    /// by the provider's clock holds.
    public boolean end() {
        return this == EXPIRED || this == CANCELLED || this == REVOKED;
    }

    /// The states that a provider's word may move on to this one. A service that pauses, or has used up its data, can
    /// go on; one that has ended stays so.
    public Set<ServiceStatus> predecessors() {
        return switch (this) {
            case NOT_ACTIVE, UNKNOWN -> EnumSet.noneOf(ServiceStatus.class);
            case ACTIVE -> EnumSet.of(NOT_ACTIVE, SUSPENDED, DEPLETED, UNKNOWN);
            case SUSPENDED -> EnumSet.of(NOT_ACTIVE, ACTIVE, UNKNOWN);
            case DEPLETED -> EnumSet.of(NOT_ACTIVE, ACTIVE, SUSPENDED, UNKNOWN);
            case EXPIRED, CANCELLED, REVOKED -> EnumSet.of(NOT_ACTIVE, ACTIVE, SUSPENDED, DEPLETED, UNKNOWN);
        };
    }
}
