package io.esimswitchboard.quickstart.chaos.check;

/// An attempt as operators are shown it.
///
/// @param reference the client reference that went to the wholesaler
public record SeenAttempt(String reference, String provider, String state) {}
