package io.esimswitchboard.orchestrator.usage.http;

import io.esimswitchboard.orchestrator.http.Problem;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.esimswitchboard.orchestrator.usage.ReadUsage;
import io.esimswitchboard.orchestrator.usage.UsageAnswer.Away;
import io.esimswitchboard.orchestrator.usage.UsageAnswer.Known;
import io.esimswitchboard.orchestrator.usage.UsageAnswer.NoEsim;
import io.esimswitchboard.orchestrator.usage.UsageAnswer.Untold;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/// Usage of delivered eSIMs.
@Controller("/v1/esims/{id}/usage")
@Tag(name = "eSIMs")
final class UsageController {

    private final ReadUsage readUsage;

    UsageController(ReadUsage readUsage) {
        this.readUsage = readUsage;
    }

    @Get
    @Operation(
            summary = "Read an eSIM's usage",
            description = "As it is known while that is fresh, else after asking the wholesaler; where that does not"
                    + " answer, as it was, which fetched_at tells.")
    @ApiResponse(
            responseCode = "200",
            description = "The usage",
            content = @Content(schema = @Schema(implementation = UsageJson.class)))
    @ApiResponse(responseCode = "404", description = "No such eSIM of this storefront")
    @ApiResponse(responseCode = "409", description = "no_usage: its wholesaler has told of none and cannot be asked")
    @ApiResponse(responseCode = "502", description = "usage_unavailable: try again")
    HttpResponse<UsageJson> read(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        EsimId esim = EsimId.parse(id).orElseThrow(ProblemException::notFound);
        return switch (readUsage.read(caller.storefront(), esim)) {
            case Known known ->
                HttpResponse.ok(UsageJson.of(known)).header(HttpHeaders.CACHE_CONTROL, "no-store, private");
            case NoEsim() -> throw ProblemException.notFound();
            case Untold() ->
                throw ProblemException.conflict(
                        "no_usage", "Nothing is known of this eSIM's usage, and there is nobody to ask.");
            case Away() ->
                throw new ProblemException(
                        Problem.of(HttpStatus.BAD_GATEWAY, "usage_unavailable", "No usage is to be had at the moment.")
                                .canBeRetried());
        };
    }
}
