package io.esimswitchboard.orchestrator.esim;

/// Whether the profile's plan works.
public enum ServiceStatus {
    NOT_ACTIVE,
    ACTIVE,
    SUSPENDED,
    DEPLETED,
    EXPIRED,
    CANCELLED,
    REVOKED,
    UNKNOWN
}
