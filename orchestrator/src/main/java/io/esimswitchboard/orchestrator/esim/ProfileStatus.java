package io.esimswitchboard.orchestrator.esim;

import java.util.EnumSet;
import java.util.Set;

/// Where the profile is.
public enum ProfileStatus {
    RELEASED,
    DOWNLOADED,
    INSTALLED,
    ENABLED,
    DISABLED,
    DELETED,
    ERROR,
    UNKNOWN;

    /// The states that a provider's word may move on to this one. Only switching on and off goes both ways, by the time
    /// of the event; a deleted profile stays deleted.
    public Set<ProfileStatus> predecessors() {
        return switch (this) {
            case RELEASED, UNKNOWN -> EnumSet.noneOf(ProfileStatus.class);
            case DOWNLOADED -> EnumSet.of(RELEASED, ERROR, UNKNOWN);
            case INSTALLED -> EnumSet.of(RELEASED, DOWNLOADED, ERROR, UNKNOWN);
            case ENABLED -> EnumSet.of(RELEASED, DOWNLOADED, INSTALLED, DISABLED, ERROR, UNKNOWN);
            case DISABLED -> EnumSet.of(RELEASED, DOWNLOADED, INSTALLED, ENABLED, ERROR, UNKNOWN);
            case ERROR -> EnumSet.of(RELEASED, DOWNLOADED, UNKNOWN);
            case DELETED -> EnumSet.complementOf(EnumSet.of(DELETED));
        };
    }
}
