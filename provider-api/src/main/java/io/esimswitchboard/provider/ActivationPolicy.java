package io.esimswitchboard.provider;

/// When a plan's validity begins.
public enum ActivationPolicy {
    ON_PURCHASE,
    ON_INSTALL,
    ON_FIRST_USE,
    ON_DATE
}
