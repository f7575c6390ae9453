package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.FieldError;
import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.order.OrderItem;
import io.esimswitchboard.orchestrator.order.OrderRequest;
import io.esimswitchboard.orchestrator.routing.RecordedDecision;
import io.esimswitchboard.orchestrator.routing.Router;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;

/// Shows an operator what an order would be bought from.
@Controller("/ops/v1/routing/explain")
@Tag(name = "Operators")
final class ExplainController {

    private final JsonBodies bodies;
    private final OrderReader reader;
    private final Router router;

    ExplainController(JsonBodies bodies, OrderReader reader, Router router) {
        this.bodies = bodies;
        this.reader = reader;
        this.router = router;
    }

    @Post(consumes = MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Explain a routing decision",
            description = "Takes an order request, buys nothing, and answers every candidate with its reasons.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OrderBody.class)))
    @ApiResponse(responseCode = "200", description = "One decision for each item")
    @ApiResponse(responseCode = "400", description = "Something is wrong with the request; errors[] says where")
    ExplanationJson explain(@Parameter(hidden = true) HttpRequest<byte[]> request) {
        OrderRequest order = reader.read(bodies.read(request.getBody().orElse(new byte[0])));
        if (order.quote().isPresent()) {
            throw ProblemException.invalid(
                    new FieldError("/quote_id", "unsupported", "belongs to a storefront; explain its items"));
        }
        List<ExplanationJson.Decision> decisions = new ArrayList<>();
        for (OrderItem item : order.items()) {
            RecordedDecision decision = RecordedDecision.of(router.decide(item.routing()));
            decisions.add(ExplanationJson.Decision.of(decisions.size(), decision));
        }
        return new ExplanationJson(decisions);
    }
}
