package io.esimswitchboard.orchestrator.routing.http;

import io.esimswitchboard.orchestrator.http.Cursor;
import io.esimswitchboard.orchestrator.http.FieldErrors;
import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.routing.ActivePolicies;
import io.esimswitchboard.orchestrator.routing.PolicyDesk;
import io.esimswitchboard.orchestrator.routing.RecordedDecision;
import io.esimswitchboard.orchestrator.routing.Replay;
import io.esimswitchboard.orchestrator.routing.policy.NamedPolicy;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads which decisions are to be replayed, and by which policy.
@Singleton
final class ReplayReader {

    static final String LIST = "replay";

    private static final String ACTIVE = "active";
    private static final String RECORDED = "recorded";
    private static final int MOST = 10_000;
    private static final Duration USUAL = Duration.ofHours(24);

    private final PolicyReader reader;
    private final PolicyDesk desk;
    private final ActivePolicies active;
    private final InstantSource clock;

    ReplayReader(PolicyReader reader, PolicyDesk desk, ActivePolicies active, InstantSource clock) {
        this.reader = reader;
        this.desk = desk;
        this.active = active;
        this.clock = clock;
    }

    Replay.Request read(JsonNode body) {
        FieldErrors errors = new FieldErrors();
        JsonFields fields = JsonFields.of(body, errors);
        Function<RecordedDecision, Optional<NamedPolicy>> policy = policy(fields);
        Instant to = time(fields, "to").orElseGet(() -> clock.instant().plusMillis(1));
        Instant from = time(fields, "from").orElseGet(() -> to.minus(USUAL));
        if (!from.isBefore(to)) {
            fields.refuse("from", "invalid", "has to lie before to");
        }
        Optional<LineId> after = after(fields);
        int limit = fields.integer("limit", 1, MOST).orElse(MOST);
        fields.end();
        errors.throwIfAny("validation_failed");
        return new Replay.Request(policy, from, to, after, limit);
    }

    private Function<RecordedDecision, Optional<NamedPolicy>> policy(JsonFields fields) {
        if (fields.has("policy") && fields.has("policy_id")) {
            fields.refuse("conflicting_fields", "names a policy_id or a policy, not both");
        }
        return fields.object("policy")
                .map(reader::read)
                .map(NamedPolicy::unsaved)
                .map(ReplayReader::always)
                .orElseGet(() -> named(fields, fields.text("policy_id").orElse(ACTIVE)));
    }

    private Function<RecordedDecision, Optional<NamedPolicy>> named(JsonFields fields, String name) {
        if (name.equals(ACTIVE)) {
            return decision -> Optional.of(active.of(decision.tenant()));
        }
        if (name.equals(RECORDED)) {
            Map<String, Optional<NamedPolicy>> known = new HashMap<>();
            return decision -> known.computeIfAbsent(decision.policy(), desk::find);
        }
        Optional<NamedPolicy> found = desk.find(name);
        if (found.isEmpty()) {
            fields.refuse("policy_id", "unknown_policy", "has to be active, recorded or the id of a policy");
        }
        return always(found.orElse(NamedPolicy.BUILT_IN));
    }

    private static Function<RecordedDecision, Optional<NamedPolicy>> always(NamedPolicy policy) {
        return _ -> Optional.of(policy);
    }

    private static Optional<Instant> time(JsonFields fields, String field) {
        return fields.text(field)
                .flatMap(text -> {
                    try {
                        return Optional.of(OffsetDateTime.parse(text).toInstant())
                                .filter(ReplayReader::hasId);
                    } catch (DateTimeException e) {
                        return Optional.empty();
                    }
                })
                .or(() -> {
                    if (fields.has(field)) {
                        fields.refuse(field, "invalid", "has to be a time such as 2027-01-15T08:00:00Z");
                    }
                    return Optional.empty();
                });
    }

    /// Ids have 48 bits for their time, counted from 1970 on.
    private static boolean hasId(Instant time) {
        return !time.isBefore(Instant.EPOCH) && time.getEpochSecond() < (1L << 48) / 1_000;
    }

    private static Optional<LineId> after(JsonFields fields) {
        Optional<String> text = fields.text("after");
        Optional<LineId> line =
                text.flatMap(cursor -> Cursor.read(LIST, cursor)).flatMap(LineId::parse);
        if (text.isPresent() && line.isEmpty()) {
            fields.refuse("after", "invalid", "has to be the `next` of another part");
        }
        return line;
    }
}
