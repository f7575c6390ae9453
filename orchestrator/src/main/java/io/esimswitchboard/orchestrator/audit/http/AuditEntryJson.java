package io.esimswitchboard.orchestrator.audit.http;

import io.esimswitchboard.orchestrator.audit.AuditEntry;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// A line of the audit.
///
/// @param actor the first characters of the operator's key
@Serdeable
record AuditEntryJson(String id, Instant at, String actor, String action, String subject, String detail) {

    static AuditEntryJson of(AuditEntry entry) {
        return new AuditEntryJson(
                entry.id().toString(), entry.at(), entry.actor(), entry.action(), entry.subject(), entry.detail());
    }
}
