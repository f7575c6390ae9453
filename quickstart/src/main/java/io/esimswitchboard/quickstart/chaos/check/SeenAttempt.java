package io.esimswitchboard.quickstart.chaos.check;

/// An attempt as operators are shown it.
///
/// @param reference the client reference that went to the wholesaler
/// @param state as shown; `stocked` where it never left, for a surplus unit was there already
public record SeenAttempt(String reference, String provider, String state) {}
