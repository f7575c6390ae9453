package io.esimswitchboard.orchestrator.lease.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("lease")
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record LeaseRow(@Id String name, byte[] owner, Instant heldUntil) {}
