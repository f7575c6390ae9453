package io.esimswitchboard.orchestrator.esim;

/// Where the profile is.
public enum ProfileStatus {
    RELEASED,
    DOWNLOADED,
    INSTALLED,
    ENABLED,
    DISABLED,
    DELETED,
    ERROR,
    UNKNOWN
}
