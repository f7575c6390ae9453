package io.esimswitchboard.orchestrator.audit.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("audit_entry")
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the driver, never compared
record AuditRow(@Id byte[] id, Instant occurredAt, String actor, String action, String subject, String detail) {}
