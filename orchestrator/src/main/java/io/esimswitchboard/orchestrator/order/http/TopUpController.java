package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.catalogue.EsimPackage;
import io.esimswitchboard.orchestrator.catalogue.Market;
import io.esimswitchboard.orchestrator.catalogue.Markets;
import io.esimswitchboard.orchestrator.catalogue.http.PackageJson;
import io.esimswitchboard.orchestrator.http.Page;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.http.QueryFields;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.order.SoldEsim;
import io.esimswitchboard.orchestrator.order.SoldEsims;
import io.esimswitchboard.orchestrator.order.TopUpMarket;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an eSIM can be topped up with.
@Controller("/v1/esims/{id}/top-ups")
@Tag(name = "eSIMs")
final class TopUpController {

    private static final String LIST = "top-ups";

    private final SoldEsims esims;
    private final TopUpMarket topUps;
    private final Markets markets;

    TopUpController(SoldEsims esims, TopUpMarket topUps, Markets markets) {
        this.esims = esims;
        this.topUps = topUps;
        this.markets = markets;
    }

    @Get
    @Operation(
            summary = "List the packages that top an eSIM up",
            description = "At the price they have for this eSIM. Buy one with an order item of esim_id and package_id.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = "integer", defaultValue = "20"))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "200", description = "A page of packages; empty when it cannot be topped up")
    @ApiResponse(responseCode = "404", description = "No such eSIM of this storefront")
    Page<PackageJson> list(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @Parameter(hidden = true) HttpRequest<?> request) {
        SoldEsim esim = EsimId.parse(id)
                .flatMap(found -> esims.find(caller.storefront(), found))
                .orElseThrow(ProblemException::notFound);
        QueryFields query = QueryFields.of(request, Set.of());
        Optional<PackageId> after = query.after(LIST, PackageId::parse);
        Market market = markets.now(Optional.empty(), caller.tenant()).orElseThrow();
        boolean sold = market.sellers().contains(esim.seller());
        List<EsimPackage> rest = (sold ? topUps.packages(esim) : List.<EsimPackage>of())
                .stream()
                        .filter(each -> after.filter(last -> each.id().uuid().compareTo(last.uuid()) <= 0)
                                .isEmpty())
                        .toList();
        return Page.of(
                LIST,
                rest,
                query.limit(),
                each -> each.id().toString(),
                each -> PackageJson.of(market.listed(each, sellable -> TopUpMarket.isFor(sellable, esim))));
    }
}
