package io.esimswitchboard.orchestrator.esim.http;

import io.esimswitchboard.orchestrator.esim.OpenPortal;
import io.esimswitchboard.orchestrator.esim.PortalEntry;
import io.esimswitchboard.orchestrator.http.FieldErrors;
import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.http.Problem;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.idempotency.Creation;
import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import io.esimswitchboard.orchestrator.idempotency.Keys;
import io.esimswitchboard.orchestrator.idempotency.http.IdempotentPost;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.esimswitchboard.provider.TravellerPortal.PortalLink;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The way from a claim to the pages on which it is redeemed.
@Controller("/v1/claims")
@Tag(name = "eSIMs")
final class ClaimRedirectController {

    private static final byte[] NO_BODY = new byte[0];

    private final OpenPortal openPortal;
    private final IdempotentPost idempotentPost;
    private final Keys keys;
    private final JsonBodies bodies;
    private final JsonMapper json;

    ClaimRedirectController(
            OpenPortal openPortal, IdempotentPost idempotentPost, Keys keys, JsonBodies bodies, JsonMapper json) {
        this.openPortal = openPortal;
        this.idempotentPost = idempotentPost;
        this.keys = keys;
        this.bodies = bodies;
        this.json = json;
    }

    @Post(uri = "/{id}/redirect", consumes = MediaType.ALL)
    @Operation(
            summary = "Open the pages on which a claim is redeemed",
            description = "Answers a link that lets its holder in, for minutes and perhaps once. Ask each time they are"
                    + " opened, with a new Idempotency-Key; a repeated key repeats the first link, expired or not.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, schema = @Schema(maxLength = 255))
    @ApiResponse(
            responseCode = "201",
            description = "The link; a bearer secret",
            headers = @Header(name = "Idempotency-Replayed"),
            content = @Content(schema = @Schema(implementation = ClaimRedirectJson.class)))
    @ApiResponse(responseCode = "404", description = "No such claim of this storefront")
    @ApiResponse(responseCode = "409", description = "no_portal, claim_cancelled, or idempotency_in_progress")
    @ApiResponse(responseCode = "422", description = "idempotency_key_reused")
    @ApiResponse(responseCode = "502", description = "portal_unavailable: try again")
    HttpResponse<byte[]> redirect(
            @Parameter(hidden = true) Caller caller, @PathVariable String id, HttpRequest<byte[]> request) {
        ClaimId claim = ClaimId.parse(id).orElseThrow(ProblemException::notFound);
        JsonNode body = nothing(request.getBody().orElse(NO_BODY));
        KeyedRequest keyed = idempotentPost.keyed(request, caller.storefront(), body);
        return idempotentPost.answer(keyed, new Opening(caller, claim, keyed));
    }

    /// An empty body, or an empty object: there is nothing to say.
    private JsonNode nothing(byte[] body) {
        JsonNode tree = body.length == 0 ? JsonNode.createObjectNode(Map.of()) : bodies.read(body);
        FieldErrors errors = new FieldErrors();
        JsonFields.of(tree, errors).end();
        errors.throwIfAny("unknown_field");
        return tree;
    }

    private PortalLink link(Caller caller, ClaimId claim) {
        return switch (openPortal.open(caller.storefront(), claim)) {
            case PortalEntry.Open(var link) -> link;
            case PortalEntry.NoClaim() -> throw ProblemException.notFound();
            case PortalEntry.Cancelled() ->
                throw ProblemException.conflict("claim_cancelled", "This claim was cancelled.");
            case PortalEntry.NoPortal() ->
                throw ProblemException.conflict(
                        "no_portal", "There are no such pages for this claim: it is redeemed by its claim_url.");
            case PortalEntry.Away() ->
                throw new ProblemException(
                        Problem.of(HttpStatus.BAD_GATEWAY, "portal_unavailable", "No link is to be had at the moment.")
                                .canBeRetried());
        };
    }

    private final class Opening implements Creation {

        private final Caller caller;
        private final ClaimId claim;
        private final KeyedRequest key;

        Opening(Caller caller, ClaimId claim, KeyedRequest key) {
            this.caller = caller;
            this.claim = claim;
            this.key = key;
        }

        // A link is nothing of ours: the answer is all there is to keep.
        @Override
        public Optional<KeptAnswer> create() {
            KeptAnswer answer = answer(ClaimRedirectJson.of(claim, link(caller, claim)));
            keys.keep(key, Optional.empty(), Optional.of(answer));
            return Optional.of(answer);
        }

        private KeptAnswer answer(ClaimRedirectJson link) {
            try {
                return new KeptAnswer(
                        HttpStatus.CREATED.getCode(), "/v1/claims/" + claim, json.writeValueAsBytes(link));
            } catch (IOException e) {
                throw new UncheckedIOException("a link is plain JSON", e);
            }
        }

        @Override
        public KeptAnswer answerFor(UUID created) {
            throw new IllegalStateException("a link is bound to no key, so none can be made from " + created);
        }
    }
}
