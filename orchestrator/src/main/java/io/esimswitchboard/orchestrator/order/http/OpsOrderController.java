package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.order.OrderQueries;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/// Orders for operators.
@Controller("/ops/v1/orders")
@Tag(name = "Operators")
final class OpsOrderController {

    private final OrderQueries orders;
    private final OpsOrderViews views;

    OpsOrderController(OrderQueries orders, OpsOrderViews views) {
        this.orders = orders;
        this.views = views;
    }

    @Get("/{id}")
    @Operation(
            summary = "Read an order with its attempts",
            description = "Providers, costs, raw provider codes and the routing decision of every line.")
    @ApiResponse(responseCode = "200", description = "The order")
    @ApiResponse(responseCode = "404", description = "No such order")
    OpsOrderJson read(@PathVariable String id) {
        return OrderId.parse(id).flatMap(orders::find).map(views::show).orElseThrow(ProblemException::notFound);
    }
}
