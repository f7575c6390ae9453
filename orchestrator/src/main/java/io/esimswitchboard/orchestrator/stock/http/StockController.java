package io.esimswitchboard.orchestrator.stock.http;

import io.esimswitchboard.orchestrator.http.Page;
import io.esimswitchboard.orchestrator.http.QueryFields;
import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.stock.StockList;
import io.esimswitchboard.orchestrator.stock.StockStatus;
import io.esimswitchboard.orchestrator.stock.StockUnit;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Surplus units.
@Controller("/ops/v1/stock")
@Tag(name = "Operators")
final class StockController {

    private static final String LIST = "stock";

    private final StockList stock;

    StockController(StockList stock) {
        this.stock = stock;
    }

    @Get
    @Operation(
            summary = "List surplus units",
            description =
                    "What came although it had been bought elsewhere meanwhile: offered_back, given_back, kept for"
                            + " the next order that would buy the same, or taken by one. The newest first.")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = "integer", defaultValue = "20"))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "200", description = "A page of units")
    Page<StockJson> list(@Parameter(hidden = true) HttpRequest<?> request) {
        QueryFields query = QueryFields.of(request, Set.of("status"));
        int limit = query.limit();
        List<StockUnit> found = stock.list(
                query.read("status", StockController::status, "a status of stock in lower case"),
                query.after(LIST, AttemptId::parse),
                limit + 1);
        return Page.of(LIST, found, limit, unit -> unit.attempt().toString(), StockJson::of);
    }

    private static Optional<StockStatus> status(String text) {
        return Arrays.stream(StockStatus.values())
                .filter(status -> StockJson.word(status).equals(text))
                .findFirst();
    }
}
