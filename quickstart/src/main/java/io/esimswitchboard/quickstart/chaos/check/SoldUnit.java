package io.esimswitchboard.quickstart.chaos.check;

/// A unit that a wholesaler has sold and not taken back.
///
/// @param reference the client reference it was bought under
public record SoldUnit(String provider, String unit, String reference) {}
