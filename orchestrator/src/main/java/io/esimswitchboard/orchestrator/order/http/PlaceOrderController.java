package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.http.PreferWait;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.idempotency.Creation;
import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import io.esimswitchboard.orchestrator.idempotency.http.IdempotentPost;
import io.esimswitchboard.orchestrator.order.OrderRequest;
import io.esimswitchboard.orchestrator.order.PlaceOrder;
import io.esimswitchboard.orchestrator.order.Receipt;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Buying.
@Controller("/v1/orders")
@Tag(name = "Orders")
final class PlaceOrderController {

    private static final byte[] NO_BODY = new byte[0];

    private final JsonBodies bodies;
    private final OrderReader reader;
    private final PlaceOrder placeOrder;
    private final IdempotentPost idempotentPost;
    private final PlacedOrder placedOrder;
    private final Refusals refusals;

    PlaceOrderController(
            JsonBodies bodies,
            OrderReader reader,
            PlaceOrder placeOrder,
            IdempotentPost idempotentPost,
            PlacedOrder placedOrder,
            Refusals refusals) {
        this.bodies = bodies;
        this.reader = reader;
        this.placeOrder = placeOrder;
        this.idempotentPost = idempotentPost;
        this.placedOrder = placedOrder;
        this.refusals = refusals;
    }

    @Post(consumes = MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Buy",
            description = "Takes an order on and answers it as it stands, or as it settles within `Prefer: wait`.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, schema = @Schema(maxLength = 255))
    @Parameter(name = "Prefer", in = ParameterIn.HEADER, example = "wait=10", schema = @Schema(type = "string"))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OrderBody.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The order",
            headers = {@Header(name = "Location"), @Header(name = "Idempotency-Replayed")},
            content = @Content(schema = @Schema(implementation = OrderJson.class)))
    @ApiResponse(responseCode = "400", description = "Something is wrong with the request; errors[] says where")
    @ApiResponse(
            responseCode = "409",
            description = "price_exceeded, quote_expired, quote_used, price_changed (with a new `quote`), or"
                    + " idempotency_in_progress")
    @ApiResponse(responseCode = "404", description = "No such quote, or eSIM, of this storefront")
    @ApiResponse(responseCode = "422", description = "no_offer, or idempotency_key_reused")
    HttpResponse<byte[]> place(@Parameter(hidden = true) Caller caller, HttpRequest<byte[]> request) {
        JsonNode tree = bodies.read(request.getBody().orElse(NO_BODY));
        KeyedRequest keyed = idempotentPost.keyed(request, caller.storefront(), tree);
        OrderRequest order = reader.read(tree);
        Optional<Duration> patience = PreferWait.of(request);
        MutableHttpResponse<byte[]> response =
                idempotentPost.answer(keyed, new Placing(caller, order, keyed, patience.orElse(Duration.ZERO)));
        patience.ifPresent(wait -> response.header("Preference-Applied", "wait=" + wait.toSeconds()));
        return response;
    }

    private final class Placing implements Creation {

        private final Caller caller;
        private final OrderRequest order;
        private final KeyedRequest key;
        private final Duration patience;

        Placing(Caller caller, OrderRequest order, KeyedRequest key, Duration patience) {
            this.caller = caller;
            this.order = order;
            this.key = key;
            this.patience = patience;
        }

        @Override
        public Optional<KeptAnswer> create() {
            Receipt receipt = patience.isZero()
                    ? new Receipt(key, placed -> Optional.of(placedOrder.answer(placed)))
                    : Receipt.unanswered(key);
            return refusals.placed(placeOrder.place(caller, order, receipt)).answer();
        }

        @Override
        public KeptAnswer answerFor(UUID created) {
            return placedOrder.answer(new OrderId(created), patience);
        }
    }
}
