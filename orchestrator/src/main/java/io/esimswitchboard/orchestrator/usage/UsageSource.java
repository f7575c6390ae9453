package io.esimswitchboard.orchestrator.usage;

/// Where a reading of usage came from.
public enum UsageSource {
    /// The provider called.
    WEBHOOK,
    /// The provider was asked.
    POLL
}
