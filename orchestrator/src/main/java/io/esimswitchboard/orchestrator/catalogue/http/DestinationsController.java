package io.esimswitchboard.orchestrator.catalogue.http;

import io.esimswitchboard.orchestrator.catalogue.Destination;
import io.esimswitchboard.orchestrator.catalogue.Destinations;
import io.esimswitchboard.orchestrator.catalogue.Market;
import io.esimswitchboard.orchestrator.catalogue.Markets;
import io.esimswitchboard.orchestrator.http.Page;
import io.esimswitchboard.orchestrator.http.QueryFields;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.esimswitchboard.provider.CountryCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a storefront's customers can go.
@Controller("/v1/destinations")
@Tag(name = "Catalogue")
final class DestinationsController {

    private static final String LIST = "destinations";

    private final Markets markets;
    private final Destinations destinations;

    DestinationsController(Markets markets, Destinations destinations) {
        this.markets = markets;
        this.destinations = destinations;
    }

    @Get
    @Operation(
            summary = "List destinations",
            description = "In the order of their codes; names in the language of Accept-Language.",
            parameters = {
                @Parameter(name = "currency", in = ParameterIn.QUERY, example = "USD"),
                @Parameter(name = "limit", in = ParameterIn.QUERY, example = "20"),
                @Parameter(name = "after", in = ParameterIn.QUERY, description = "the `next` of the page before")
            })
    @ApiResponse(responseCode = "200", description = "A page of destinations")
    @ApiResponse(responseCode = "304", description = "As the caller has it")
    HttpResponse<Page<DestinationJson>> list(
            @Parameter(hidden = true) HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
        QueryFields query = QueryFields.of(request, Set.of(Currencies.PARAMETER));
        Optional<CountryCode> after = query.after(LIST, CountryCode::of);
        int limit = query.limit();
        Locale locale = Languages.of(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        Market market = markets.now(Currencies.of(query), caller.tenant()).orElseThrow(Currencies::refused);
        return Cacheable.of(request, market, locale.toLanguageTag())
                .answer(() -> Page.of(
                        LIST,
                        rest(destinations.of(market), after),
                        limit,
                        each -> each.country().value(),
                        each -> DestinationJson.of(each, locale)))
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
    }

    private static List<Destination> rest(List<Destination> all, Optional<CountryCode> after) {
        return all.stream()
                .filter(each ->
                        after.filter(end -> each.country().compareTo(end) <= 0).isEmpty())
                .toList();
    }
}
