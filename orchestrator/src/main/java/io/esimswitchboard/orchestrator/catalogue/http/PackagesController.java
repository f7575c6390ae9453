package io.esimswitchboard.orchestrator.catalogue.http;

import io.esimswitchboard.orchestrator.catalogue.Market;
import io.esimswitchboard.orchestrator.catalogue.Markets;
import io.esimswitchboard.orchestrator.catalogue.PackageSearch;
import io.esimswitchboard.orchestrator.http.Page;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.http.QueryFields;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/// What a storefront can sell.
@Controller("/v1/packages")
@Tag(name = "Catalogue")
final class PackagesController {

    private final Markets markets;

    PackagesController(Markets markets) {
        this.markets = markets;
    }

    @Get
    @Operation(
            summary = "Search packages",
            parameters = {
                @Parameter(name = "destination", in = ParameterIn.QUERY, example = "TH"),
                @Parameter(name = "min_data", in = ParameterIn.QUERY, example = "1GB"),
                @Parameter(name = "min_days", in = ParameterIn.QUERY, example = "7"),
                @Parameter(name = "max_price", in = ParameterIn.QUERY, example = "10.00"),
                @Parameter(name = "currency", in = ParameterIn.QUERY, example = "USD"),
                @Parameter(name = "deliverable", in = ParameterIn.QUERY, example = "esim_profile"),
                @Parameter(name = "unlimited", in = ParameterIn.QUERY, example = "true"),
                @Parameter(name = "scope", in = ParameterIn.QUERY, example = "regional"),
                @Parameter(name = "sort", in = ParameterIn.QUERY, example = "price"),
                @Parameter(name = "limit", in = ParameterIn.QUERY, example = "20"),
                @Parameter(name = "after", in = ParameterIn.QUERY, description = "the `next` of the page before")
            })
    @ApiResponse(responseCode = "200", description = "A page of packages")
    @ApiResponse(responseCode = "304", description = "As the caller has it")
    @ApiResponse(responseCode = "400", description = "A parameter is unknown or cannot be read")
    HttpResponse<Page<PackageJson>> search(
            @Parameter(hidden = true) HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
        PackageQuery query = PackageQuery.of(request);
        Market market = markets.now(query.currency(), caller.tenant()).orElseThrow(Currencies::refused);
        return Cacheable.of(request, market).answer(() -> {
            PackageSearch.Page page =
                    new PackageSearch(market, query.filter(), query.sort()).page(query.after(), query.limit());
            return new Page<>(
                    page.packages().stream().map(PackageJson::of).toList(),
                    page.next().map(query::cursor).orElse(null));
        });
    }

    @Get("/{id}")
    @Operation(
            summary = "Read one package",
            description = "Without a price when it cannot be bought any more.",
            parameters = @Parameter(name = "currency", in = ParameterIn.QUERY, example = "USD"))
    @ApiResponse(responseCode = "200", description = "The package")
    @ApiResponse(responseCode = "304", description = "As the caller has it")
    @ApiResponse(responseCode = "404", description = "There is no such package")
    HttpResponse<PackageJson> read(
            @PathVariable String id,
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Caller caller) {
        Optional<Currency> currency = Currencies.of(QueryFields.of(request, Set.of(Currencies.PARAMETER)));
        Market market = markets.now(currency, caller.tenant()).orElseThrow(Currencies::refused);
        return PackageId.parse(id)
                .flatMap(market.snapshot()::find)
                .map(found -> Cacheable.of(request, market).answer(() -> PackageJson.of(market.listed(found))))
                .orElseThrow(ProblemException::notFound);
    }
}
