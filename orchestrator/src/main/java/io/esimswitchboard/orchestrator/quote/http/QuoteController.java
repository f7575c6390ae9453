package io.esimswitchboard.orchestrator.quote.http;

import io.esimswitchboard.orchestrator.http.FieldError;
import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.id.QuoteId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.idempotency.Creation;
import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import io.esimswitchboard.orchestrator.idempotency.http.IdempotentPost;
import io.esimswitchboard.orchestrator.quote.MakeQuote;
import io.esimswitchboard.orchestrator.quote.Quote;
import io.esimswitchboard.orchestrator.quote.Quotes;
import io.esimswitchboard.orchestrator.quote.http.QuoteReader.Asked;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.JsonMapper;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Price promises.
@Controller("/v1/quotes")
@Tag(name = "Quotes")
final class QuoteController {

    private static final byte[] NO_BODY = new byte[0];

    private final JsonBodies bodies;
    private final MakeQuote makeQuote;
    private final Quotes quotes;
    private final IdempotentPost idempotentPost;
    private final JsonMapper json;

    QuoteController(
            JsonBodies bodies, MakeQuote makeQuote, Quotes quotes, IdempotentPost idempotentPost, JsonMapper json) {
        this.bodies = bodies;
        this.makeQuote = makeQuote;
        this.quotes = quotes;
        this.idempotentPost = idempotentPost;
        this.json = json;
    }

    @Post(consumes = MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for a price promise",
            description = "Holds until `expires_at`, for one order that names it as its `quote_id`.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, schema = @Schema(maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = QuoteBody.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The quote",
            headers = {@Header(name = "Location"), @Header(name = "Idempotency-Replayed")},
            content = @Content(schema = @Schema(implementation = QuoteJson.class)))
    @ApiResponse(responseCode = "400", description = "Something is wrong with the request; errors[] says where")
    @ApiResponse(responseCode = "409", description = "idempotency_in_progress")
    @ApiResponse(responseCode = "422", description = "no_offer, or idempotency_key_reused")
    HttpResponse<byte[]> make(@Parameter(hidden = true) Caller caller, HttpRequest<byte[]> request) {
        JsonNode tree = bodies.read(request.getBody().orElse(NO_BODY));
        KeyedRequest keyed = idempotentPost.keyed(request, caller.storefront(), tree);
        Asked asked = QuoteReader.read(tree);
        return idempotentPost.answer(keyed, new Promising(asked, keyed));
    }

    @Get("/{id}")
    @Operation(summary = "Read a price promise")
    @ApiResponse(responseCode = "200", description = "The quote; `order_id` once it was used")
    @ApiResponse(responseCode = "404", description = "No such quote of this storefront")
    HttpResponse<QuoteJson> read(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        QuoteJson quote = QuoteId.parse(id)
                .flatMap(parsed -> quotes.find(caller.storefront(), parsed))
                .map(QuoteJson::of)
                .orElseThrow(ProblemException::notFound);
        return HttpResponse.ok(quote).header(HttpHeaders.CACHE_CONTROL, "no-store, private");
    }

    private Quote promise(TenantId tenant, Asked asked) {
        return switch (makeQuote.make(tenant, asked.items(), asked.currency())) {
            case MakeQuote.Promised(var quote) -> quote;
            case MakeQuote.NoOffer(var item) -> throw WantedFields.noOffer(item);
            case MakeQuote.NoRate() ->
                throw ProblemException.invalid(
                        "no_exchange_rate",
                        List.of(new FieldError("/currency", "no_exchange_rate", "there is no exchange rate of it")));
        };
    }

    private final class Promising implements Creation {

        private final Asked asked;
        private final KeyedRequest key;

        Promising(Asked asked, KeyedRequest key) {
            this.asked = asked;
            this.key = key;
        }

        @Override
        public Optional<KeptAnswer> create() {
            Quote quote = promise(key.tenant(), asked);
            KeptAnswer answer = answer(quote);
            quotes.insert(quote, key, answer);
            return Optional.of(answer);
        }

        private KeptAnswer answer(Quote quote) {
            try {
                return new KeptAnswer(
                        HttpStatus.CREATED.getCode(),
                        "/v1/quotes/" + quote.id(),
                        json.writeValueAsBytes(QuoteJson.of(quote)));
            } catch (IOException e) {
                throw new UncheckedIOException("a quote is plain JSON", e);
            }
        }

        @Override
        public KeptAnswer answerFor(UUID created) {
            throw new IllegalStateException("the answer is kept with " + created);
        }
    }
}
