package io.esimswitchboard.orchestrator.routing.http;

import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.routing.Replay;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/// What a policy would have chosen.
@Controller("/ops/v1/routing/replay")
@Tag(name = "Operators")
final class ReplayController {

    private final JsonBodies bodies;
    private final ReplayReader reader;
    private final Replay replay;

    ReplayController(JsonBodies bodies, ReplayReader reader, Replay replay) {
        this.bodies = bodies;
        this.reader = reader;
        this.replay = replay;
    }

    @Post(consumes = MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replay recorded routing decisions",
            description = "`{\"policy_id\":\"active\"|\"recorded\"|id,\"policy\":{...},\"from\",\"to\",\"limit\","
                    + "\"after\"}`, all optional: by the active policies, the one each was recorded under, a stored one,"
                    + " or one that is not stored; over the last 24 hours; 10,000 decisions at most, then `next` says"
                    + " where to go on.")
    @ApiResponse(responseCode = "200", description = "What is equal, and what the policy would have changed")
    @ApiResponse(responseCode = "400", description = "Something is wrong with the request; errors[] says where")
    ReplayJson replay(@Parameter(hidden = true) HttpRequest<byte[]> request) {
        return ReplayJson.of(
                replay.run(reader.read(bodies.read(request.getBody().orElse(new byte[0])))));
    }
}
