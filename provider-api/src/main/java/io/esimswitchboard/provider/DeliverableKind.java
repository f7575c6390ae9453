package io.esimswitchboard.provider;

/// The two kinds of [Deliverable].
public enum DeliverableKind {
    ESIM_PROFILE,
    CLAIM
}
