package io.esimswitchboard.orchestrator.pricing;

import java.time.Instant;

/// One state of something that operators put in the place of the one before.
///
/// @param number counts up from 1
/// @param createdBy the first characters of the key
public record Version<T>(long number, Instant createdAt, String createdBy, T body) {}
