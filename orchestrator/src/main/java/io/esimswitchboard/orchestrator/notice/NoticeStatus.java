package io.esimswitchboard.orchestrator.notice;

/// What became of a provider's call.
public enum NoticeStatus {
    /// It changed something, or woke the attempt it is about.
    APPLIED,
    /// It had been received before.
    DUPLICATE,
    /// It tells of a state that had been reached.
    STALE,
    /// It says nothing we know how to use; kept and counted.
    IGNORED,
    /// It is about an order that is not known yet; looked at again once the order's number is.
    PARKED,
    /// It stayed parked for too long.
    DEAD
}
