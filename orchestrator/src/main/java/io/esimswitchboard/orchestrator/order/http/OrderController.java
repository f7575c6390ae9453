package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.Page;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.http.QueryFields;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderFilter;
import io.esimswitchboard.orchestrator.order.OrderQueries;
import io.esimswitchboard.orchestrator.order.OrderStatus;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reading what was bought.
@Controller("/v1/orders")
@Tag(name = "Orders")
final class OrderController {

    private static final String LIST = "orders";
    private static final Set<String> FILTERS = Set.of("reference", "status", "created_after");

    private final OrderQueries orders;
    private final OrderViews views;

    OrderController(OrderQueries orders, OrderViews views) {
        this.orders = orders;
        this.views = views;
    }

    @Get("/{id}")
    @Operation(summary = "Read an order", description = "The order with everything that was delivered for it.")
    @ApiResponse(responseCode = "200", description = "The order")
    @ApiResponse(responseCode = "404", description = "No such order of this storefront")
    HttpResponse<OrderJson> read(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        OrderJson order = OrderId.parse(id)
                .flatMap(found -> orders.find(caller.storefront(), found))
                .map(views::show)
                .orElseThrow(ProblemException::notFound);
        return HttpResponse.ok(order).header(HttpHeaders.CACHE_CONTROL, "no-store, private");
    }

    @Get
    @Operation(summary = "List orders", description = "This storefront's orders, newest first.")
    @Parameter(name = "reference", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "created_after", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "date-time"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = "integer", defaultValue = "20"))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "200", description = "A page of orders")
    @ApiResponse(responseCode = "400", description = "A parameter is wrong or unknown")
    HttpResponse<Page<OrderJson>> list(@Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
        QueryFields query = QueryFields.of(request, FILTERS);
        OrderFilter filter = new OrderFilter(
                query.text("reference"),
                query.read("status", OrderController::status, "a status of orders in lower case"),
                query.read("created_after", OrderController::instant, "a time such as 2026-11-22T10:00:00Z"));
        int limit = query.limit();
        List<Order> found = orders.list(caller.storefront(), filter, query.after(LIST, OrderId::parse), limit + 1);
        return HttpResponse.ok(Page.of(LIST, found, limit, order -> order.id().toString(), views::show))
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private");
    }

    private static Optional<OrderStatus> status(String text) {
        return Arrays.stream(OrderStatus.values())
                .filter(status -> OrderViews.word(status).equals(text))
                .findFirst();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
