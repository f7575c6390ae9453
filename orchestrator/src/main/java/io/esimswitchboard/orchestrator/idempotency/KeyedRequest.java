package io.esimswitchboard.orchestrator.idempotency;

import io.esimswitchboard.orchestrator.id.TenantId;

/// A creating request with the key that makes it repeatable.
///
/// @param hash see [RequestHash]
@SuppressWarnings("ArrayRecordComponent") // a hash, compared by MessageDigest.isEqual and never as a record
public record KeyedRequest(TenantId tenant, String key, byte[] hash) {}
