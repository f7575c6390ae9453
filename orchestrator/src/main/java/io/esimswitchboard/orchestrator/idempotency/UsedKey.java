package io.esimswitchboard.orchestrator.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What is stored under a key.
///
/// @param created what the request created, where that is something stored
/// @param answer empty as long as nobody has been told anything
@SuppressWarnings("ArrayRecordComponent") // a hash, compared by MessageDigest.isEqual and never as a record
public record UsedKey(byte[] hash, Optional<UUID> created, Optional<KeptAnswer> answer, Instant usedAt) {}
