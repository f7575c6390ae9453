package io.esimswitchboard.orchestrator.provider.http;

import io.esimswitchboard.orchestrator.http.FieldErrors;
import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.http.Page;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.http.QueryFields;
import io.esimswitchboard.orchestrator.provider.AccountOverride;
import io.esimswitchboard.orchestrator.provider.ProviderDesk;
import io.esimswitchboard.orchestrator.provider.ProviderView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The provider accounts, for operators.
@Controller("/ops/v1/providers")
@Tag(name = "Operators")
final class ProvidersController {

    private static final String LIST = "providers";
    private static final int MOST = 1_000;

    private final ProviderDesk desk;
    private final JsonBodies bodies;

    ProvidersController(ProviderDesk desk, JsonBodies bodies) {
        this.desk = desk;
        this.bodies = bodies;
    }

    @Get
    @Operation(summary = "List provider accounts", description = "With capabilities, health and the last sync.")
    @ApiResponse(responseCode = "200", description = "One page")
    Page<ProviderJson> list(@Parameter(hidden = true) HttpRequest<?> request) {
        QueryFields query = QueryFields.of(request, Set.of());
        Optional<String> after = query.after(LIST, Optional::of);
        List<ProviderView> rest = desk.all().stream()
                .filter(each -> after.filter(end -> each.id().value().compareTo(end) <= 0)
                        .isEmpty())
                .toList();
        return Page.of(LIST, rest, query.limit(), each -> each.id().value(), ProviderJson::of);
    }

    @Patch("/{id}")
    @Operation(
            summary = "Change a provider account",
            description = "`enabled`, `priority` (the smaller comes first) and `weight` (the greater comes first);"
                    + " what is left out stays as it is.")
    @ApiResponse(responseCode = "200", description = "The account as it is now")
    @ApiResponse(responseCode = "404", description = "There is no such account")
    ProviderJson change(@PathVariable String id, @Parameter(hidden = true) HttpRequest<byte[]> request) {
        FieldErrors errors = new FieldErrors();
        JsonFields fields = JsonFields.of(bodies.read(request.getBody().orElse(new byte[0])), errors);
        AccountOverride change = new AccountOverride(
                fields.flag("enabled"), fields.integer("priority", 0, MOST), fields.integer("weight", 0, MOST));
        fields.end();
        errors.throwIfAny("validation_failed");
        return desk.all().stream()
                .map(ProviderView::id)
                .filter(known -> known.value().equals(id))
                .findFirst()
                .flatMap(known -> desk.change(known, change))
                .map(ProviderJson::of)
                .orElseThrow(ProblemException::notFound);
    }
}
