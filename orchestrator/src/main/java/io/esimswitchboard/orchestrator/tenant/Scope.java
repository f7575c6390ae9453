package io.esimswitchboard.orchestrator.tenant;

/// What a key may do.
public enum Scope {
    ORDERS_WRITE,
    ORDERS_READ,
    CATALOG_READ,
    WEBHOOKS_WRITE,
    OPS
}
