package io.esimswitchboard.orchestrator.catalogue.http;

import io.esimswitchboard.orchestrator.catalogue.CatalogueChange;
import io.esimswitchboard.orchestrator.catalogue.CatalogueChanges;
import io.esimswitchboard.orchestrator.catalogue.OfferDesk;
import io.esimswitchboard.orchestrator.catalogue.OfferDesk.Filter;
import io.esimswitchboard.orchestrator.catalogue.OfferDesk.Position;
import io.esimswitchboard.orchestrator.catalogue.PackagePosition;
import io.esimswitchboard.orchestrator.http.Page;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.http.QueryFields;
import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What each provider account has on sale, for operators.
@Controller("/ops/v1/offers")
@Tag(name = "Operators")
final class OffersController {

    private static final String LIST = "offers";
    private static final int PRICES = 100;

    private final OfferDesk desk;
    private final CatalogueChanges changes;

    OffersController(OfferDesk desk, CatalogueChanges changes) {
        this.desk = desk;
        this.changes = changes;
    }

    @Get
    @Operation(
            summary = "List the offers on sale",
            description = "Cheapest first, with costs and how each compares with what its package promises.",
            parameters = {
                @Parameter(name = "destination", in = ParameterIn.QUERY, example = "TH"),
                @Parameter(name = "provider_id", in = ParameterIn.QUERY, example = "hubby"),
                @Parameter(name = "package_id", in = ParameterIn.QUERY),
                @Parameter(name = "limit", in = ParameterIn.QUERY, example = "20"),
                @Parameter(name = "after", in = ParameterIn.QUERY, description = "the `next` of the page before")
            })
    @ApiResponse(responseCode = "200", description = "One page")
    Page<OfferJson> list(@Parameter(hidden = true) HttpRequest<?> request) {
        QueryFields query = QueryFields.of(request, Set.of("destination", "provider_id", "package_id"));
        Filter filter = new Filter(
                query.text("destination").map(PackageQuery::country),
                query.read("provider_id", OffersController::provider, "a provider's id"),
                query.read("package_id", PackageId::parse, "a package's id"));
        Optional<Position> after = query.after(LIST, OffersController::position);
        return Page.of(
                LIST,
                desk.list(filter, after, query.limit() + 1),
                query.limit(),
                view -> text(view.position()),
                OfferJson::of);
    }

    private static Optional<ProviderId> provider(String text) {
        try {
            return Optional.of(new ProviderId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(Position position) {
        return position.packagePosition().toText() + " " + position.offer();
    }

    private static Optional<Position> position(String text) {
        String[] parts = text.split(" ", -1);
        return parts.length != 2
                ? Optional.empty()
                : PackagePosition.parse(parts[0])
                        .flatMap(place -> OfferId.parse(parts[1]).map(offer -> new Position(place, offer)));
    }

    @Get("/{id}/prices")
    @Operation(
            summary = "Read the costs an offer has had",
            description = "The newest first, at most 100, of the last 90 days.")
    @ApiResponse(responseCode = "200", description = "The costs")
    @ApiResponse(responseCode = "404", description = "Nothing is known of such an offer")
    Page<PastPriceJson> prices(@PathVariable String id) {
        List<CatalogueChange> past =
                OfferId.parse(id).map(offer -> changes.of(offer, PRICES)).orElse(List.of());
        if (past.isEmpty()) {
            throw ProblemException.notFound();
        }
        return new Page<>(past.stream().map(PastPriceJson::of).toList(), null);
    }
}
