package io.esimswitchboard.orchestrator.esim.http;

import io.esimswitchboard.orchestrator.esim.Deliveries;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/// Delivered claims.
@Controller("/v1/claims")
@Tag(name = "eSIMs")
final class ClaimController {

    private final Deliveries deliveries;

    ClaimController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Get("/{id}")
    @Operation(summary = "Read a claim", description = "Its code and links, and whether it was redeemed.")
    @ApiResponse(responseCode = "200", description = "The claim")
    @ApiResponse(responseCode = "404", description = "No such claim of this storefront")
    HttpResponse<ClaimJson> read(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        ClaimJson claim = ClaimId.parse(id)
                .flatMap(found -> deliveries.findClaim(caller.storefront(), found))
                .map(ClaimJson::of)
                .orElseThrow(ProblemException::notFound);
        return HttpResponse.ok(claim).header(HttpHeaders.CACHE_CONTROL, "no-store, private");
    }
}
