package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.FieldError;
import io.esimswitchboard.orchestrator.http.Page;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.http.QueryFields;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderEvent;
import io.esimswitchboard.orchestrator.order.OrderQueries;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An order's timeline, as a list and as it happens.
@Controller("/v1/orders/{id}/events")
@Tag(name = "Orders")
final class EventController {

    private static final String LIST = "order-events";
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final OrderQueries orders;
    private final EventStreams streams;

    EventController(OrderQueries orders, EventStreams streams) {
        this.orders = orders;
        this.streams = streams;
    }

    @Get
    @Operation(summary = "List an order's events", description = "Oldest first.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = "integer", defaultValue = "20"))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "200", description = "A page of events")
    @ApiResponse(responseCode = "404", description = "No such order of this storefront")
    Page<EventJson> list(@Parameter(hidden = true) Caller caller, @PathVariable String id, HttpRequest<?> request) {
        Order order = find(caller, id);
        QueryFields query = QueryFields.of(request, Set.of());
        int limit = query.limit();
        long after = query.after(LIST, EventController::sequence).orElse(0L);
        List<OrderEvent> events = orders.events(order.id(), after, limit + 1);
        return Page.of(LIST, events, limit, event -> Long.toString(event.sequence()), EventJson::of);
    }

    @Get(uri = "/stream", produces = MediaType.TEXT_EVENT_STREAM)
    @Operation(
            summary = "Follow an order's events",
            description =
                    "Server-sent events: `id` is the sequence, `event` the type. Ends when the order has settled.")
    @Parameter(name = LAST_EVENT_ID, in = ParameterIn.HEADER, schema = @Schema(type = "integer"))
    @ApiResponse(
            responseCode = "200",
            description = "The events after Last-Event-ID, then each as it happens",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM))
    @ApiResponse(responseCode = "404", description = "No such order of this storefront")
    @ApiResponse(responseCode = "429", description = "Too many streams are open")
    HttpResponse<InputStream> stream(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, HttpRequest<?> request) {
        OrderId order = find(caller, id).id();
        long after = lastEventId(request);
        return HttpResponse.<InputStream>ok(streams.open(caller, order, after))
                .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header("X-Accel-Buffering", "no");
    }

    private static long lastEventId(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(LAST_EVENT_ID))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> sequence(text)
                        .orElseThrow(() -> ProblemException.invalid(
                                FieldError.query(LAST_EVENT_ID, "invalid", "has to be the id of an event"))))
                .orElse(0L);
    }

    private Order find(Caller caller, String id) {
        return OrderId.parse(id)
                .flatMap(found -> orders.find(caller.storefront(), found))
                .orElseThrow(ProblemException::notFound);
    }

    private static Optional<Long> sequence(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
