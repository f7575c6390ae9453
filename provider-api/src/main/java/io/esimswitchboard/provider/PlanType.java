package io.esimswitchboard.provider;

/// The kinds of plan the field sells.
public enum PlanType {
    STARTER,
    DATA_LIMITED,
    UNLIMITED,
    TIME_LIMITED
}
