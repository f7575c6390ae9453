package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.order.OrderItem;
import io.esimswitchboard.orchestrator.order.PreviewOrder;
import io.esimswitchboard.orchestrator.routing.RecordedDecision;
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
    private final ExplainReader reader;
    private final PreviewOrder previewOrder;

    ExplainController(JsonBodies bodies, ExplainReader reader, PreviewOrder previewOrder) {
        this.bodies = bodies;
        this.reader = reader;
        this.previewOrder = previewOrder;
    }

    @Post(consumes = MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Explain a routing decision",
            description = "Takes an order request, buys nothing, and answers every candidate with its reasons. With"
                    + " `tenant_id` by the prices and the policy of that storefront, with `policy_id` by a stored"
                    + " policy, with `policy` by one that is not stored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OrderBody.class)))
    @ApiResponse(responseCode = "200", description = "One decision for each item")
    @ApiResponse(responseCode = "400", description = "Something is wrong with the request; errors[] says where")
    @ApiResponse(responseCode = "404", description = "There is no such eSIM to top up")
    @ApiResponse(responseCode = "409", description = "The eSIM cannot be topped up now")
    @ApiResponse(responseCode = "422", description = "The eSIM is not topped up, or not with that package")
    ExplanationJson explain(@Parameter(hidden = true) HttpRequest<byte[]> request) {
        ExplainReader.Question question =
                reader.read(bodies.read(request.getBody().orElse(new byte[0])));
        List<ExplanationJson.Decision> decisions = new ArrayList<>();
        for (OrderItem item : question.items()) {
            decisions.add(ExplanationJson.Decision.of(decisions.size(), decision(question, item, decisions.size())));
        }
        return new ExplanationJson(decisions);
    }

    private RecordedDecision decision(ExplainReader.Question question, OrderItem item, int position) {
        return switch (previewOrder.preview(question.tenant(), item, question.decide())) {
            case PreviewOrder.Decided(var decision) -> RecordedDecision.of(decision);
            case PreviewOrder.NoTopUp(var reason) -> throw Refusals.noTopUp(position, reason);
        };
    }
}
