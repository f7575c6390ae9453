package io.esimswitchboard.orchestrator.routing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.routing.StoredPolicy;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/// A stored version of a policy.
///
/// @param scope `platform` or a tenant's id
/// @param active whether it is followed
/// @param policy as it was put
@Serdeable(naming = SnakeCaseStrategy.class)
record PolicyJson(
        String id,
        String scope,
        long version,
        boolean active,
        Instant createdAt,
        String createdBy,
        @Schema(type = "object") JsonNode policy) {

    static PolicyJson of(StoredPolicy stored, JsonBodies bodies) {
        return new PolicyJson(
                stored.id().toString(),
                stored.scope().toString(),
                stored.document().number(),
                stored.active(),
                stored.document().createdAt(),
                stored.document().createdBy(),
                bodies.read(stored.document().body().getBytes(UTF_8)));
    }
}
