package io.esimswitchboard.orchestrator.pricing.http;

import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.pricing.PriceStore;
import io.esimswitchboard.orchestrator.pricing.PutPrices;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/// How prices are made of costs.
@Controller("/ops/v1/price-rules")
@Tag(name = "Operators")
final class RulesController {

    private final PriceStore store;
    private final PutPrices put;
    private final RulesReader reader;
    private final JsonBodies bodies;

    RulesController(PriceStore store, PutPrices put, RulesReader reader, JsonBodies bodies) {
        this.store = store;
        this.put = put;
        this.reader = reader;
        this.bodies = bodies;
    }

    @Get
    @Operation(summary = "Read the price rules")
    @ApiResponse(responseCode = "200", description = "The rules that hold")
    @ApiResponse(responseCode = "404", description = "None were ever put: the margin of the settings holds")
    RulesJson read() {
        return store.load().rules().map(RulesJson::of).orElseThrow(ProblemException::notFound);
    }

    @Put
    @Operation(
            summary = "Put the price rules",
            description = "`{\"rules\":[{\"provider_id\",\"destination\",\"margin_percent\",\"floor\"}],"
                    + "\"tenants\":{id:percent on top},\"rounding\":{currency:step}}`. The rule that says most about a"
                    + " plan holds, a destination more than a provider. All rules are taken or none.")
    @ApiResponse(responseCode = "200", description = "The rules that hold now")
    @ApiResponse(responseCode = "400", description = "Something is wrong; errors[] says where")
    RulesJson put(@Parameter(hidden = true) HttpRequest<byte[]> request, @Parameter(hidden = true) Caller caller) {
        return RulesJson.of(put.put(reader.read(bodies.read(request.getBody().orElse(new byte[0]))), caller.keyHint()));
    }
}
