package io.esimswitchboard.orchestrator.pricing.http;

import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.pricing.ExchangeRates;
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

/// What currencies are worth.
@Controller("/ops/v1/fx-rates")
@Tag(name = "Operators")
final class RatesController {

    private final PriceStore store;
    private final PutPrices put;
    private final RatesReader reader;
    private final JsonBodies bodies;
    private final RatesView view;

    RatesController(PriceStore store, PutPrices put, RatesReader reader, JsonBodies bodies, RatesView view) {
        this.store = store;
        this.put = put;
        this.reader = reader;
        this.bodies = bodies;
        this.view = view;
    }

    @Get
    @Operation(summary = "Read the exchange rates", description = "With their age, and the offers that lack one.")
    @ApiResponse(responseCode = "200", description = "The rates that are stored")
    @ApiResponse(responseCode = "404", description = "None were ever put")
    RatesJson read() {
        return store.load().rates().map(view::of).orElseThrow(ProblemException::notFound);
    }

    @Put
    @Operation(
            summary = "Put the exchange rates",
            description =
                    "`{\"source\":\"ecb\",\"as_of\":\"2027-01-15\",\"base\":\"USD\",\"rates\":{\"EUR\":\"0.92\"}}`:"
                            + " one of the base is worth so much. All rates are taken or none.")
    @ApiResponse(responseCode = "200", description = "The rates that hold now")
    @ApiResponse(responseCode = "400", description = "Something is wrong; errors[] says where")
    RatesJson put(@Parameter(hidden = true) HttpRequest<byte[]> request, @Parameter(hidden = true) Caller caller) {
        ExchangeRates rates = reader.read(bodies.read(request.getBody().orElse(new byte[0])));
        return view.of(put.put(rates, caller.keyHint()));
    }
}
