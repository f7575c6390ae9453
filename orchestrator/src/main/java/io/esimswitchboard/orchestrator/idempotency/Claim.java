package io.esimswitchboard.orchestrator.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What is stored under a key.
///
/// @param created what the request created; empty until that is stored
/// @param answer empty until it is known
/// @param runningUntil while this has not passed, the first request is taken to be still at work
@SuppressWarnings("ArrayRecordComponent") // a hash, compared by MessageDigest.isEqual and never as a record
public record Claim(
        byte[] hash, Optional<UUID> created, Optional<KeptAnswer> answer, Instant runningUntil, Instant claimedAt) {}
