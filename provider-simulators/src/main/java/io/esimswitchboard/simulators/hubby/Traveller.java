package io.esimswitchboard.simulators.hubby;

/// One of the partner's travellers.
///
/// @param email empty when it is not known
record Traveller(String externalUserId, String email) {}
