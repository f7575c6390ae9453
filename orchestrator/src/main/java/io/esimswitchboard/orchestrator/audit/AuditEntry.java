package io.esimswitchboard.orchestrator.audit;

import io.esimswitchboard.orchestrator.id.AuditId;
import java.time.Instant;

/// One thing that an operator changed. No secrets.
///
/// @param actor the first characters of the key
/// @param action in lower_snake words, such as `price_rules.put`
/// @param subject what was changed, by its id or name
/// @param detail one line for people
public record AuditEntry(AuditId id, Instant at, String actor, String action, String subject, String detail) {}
