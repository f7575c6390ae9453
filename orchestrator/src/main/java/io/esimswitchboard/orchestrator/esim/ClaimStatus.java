package io.esimswitchboard.orchestrator.esim;

/// Where a claim stands.
public enum ClaimStatus {
    ISSUED,
    REDEEMED,
    EXPIRED,
    CANCELLED
}
