package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.Problem;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.order.CancelAnswer;
import io.esimswitchboard.orchestrator.order.CancelAnswer.NotCancellable;
import io.esimswitchboard.orchestrator.order.CancelAnswer.Reason;
import io.esimswitchboard.orchestrator.order.CancelAnswer.UnderWay;
import io.esimswitchboard.orchestrator.order.CancelOrder;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/// Giving an order up.
@Controller("/v1/orders")
@Tag(name = "Orders")
final class CancelController {

    private final CancelOrder cancelOrder;
    private final OrderViews views;

    CancelController(CancelOrder cancelOrder, OrderViews views) {
        this.cancelOrder = cancelOrder;
        this.views = views;
    }

    @Post(uri = "/{id}/cancel", consumes = MediaType.ALL)
    @Operation(
            summary = "Cancel an order",
            description = "Gives up what has not left, and gives back what can be given back. Asking again is safe.")
    @ApiResponse(
            responseCode = "202",
            description = "The order as it stands; its lines become cancelled as their cancellation is confirmed",
            content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @ApiResponse(responseCode = "404", description = "No such order of this storefront")
    @ApiResponse(
            responseCode = "409",
            description = "not_cancellable; `reason` is failed, not_supported, departed, in_use or refused")
    HttpResponse<OrderJson> cancel(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        CancelAnswer answer = OrderId.parse(id)
                .flatMap(order -> cancelOrder.cancel(caller.storefront(), order))
                .orElseThrow(ProblemException::notFound);
        return switch (answer) {
            case UnderWay(var order) ->
                HttpResponse.<OrderJson>status(HttpStatus.ACCEPTED)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                        .body(views.show(order));
            case NotCancellable(var reason) -> throw refusal(reason);
        };
    }

    private static ProblemException refusal(Reason reason) {
        Problem problem = Problem.of(
                HttpStatus.CONFLICT,
                "not_cancellable",
                switch (reason) {
                    case FAILED -> "The order has failed: there is nothing to cancel.";
                    case NOT_SUPPORTED -> "The order is delivered, and what was delivered is not taken back.";
                    case DEPARTED -> "The order is delivered and its traveller has left.";
                    case IN_USE -> "The order is delivered and in use.";
                    case REFUSED -> "What was delivered was asked to be taken back, and was not.";
                });
        return new ProblemException(problem.with("reason", JsonNode.createStringNode(reason.word())));
    }
}
