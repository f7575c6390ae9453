package io.esimswitchboard.orchestrator.catalogue.http;

import io.esimswitchboard.orchestrator.catalogue.CatalogueSync;
import io.esimswitchboard.orchestrator.catalogue.SyncResult.Busy;
import io.esimswitchboard.orchestrator.catalogue.SyncResult.Shrunken;
import io.esimswitchboard.orchestrator.catalogue.SyncResult.Synced;
import io.esimswitchboard.orchestrator.catalogue.SyncResult.Unavailable;
import io.esimswitchboard.orchestrator.http.FieldError;
import io.esimswitchboard.orchestrator.http.Problem;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.provider.EsimProvider;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;

/// Reads a provider's catalogue at an operator's word.
@Controller("/ops/v1/providers/{id}/catalogue-sync")
@Tag(name = "Operators")
final class SyncController {

    private final Providers providers;
    private final CatalogueSync sync;

    SyncController(Providers providers, CatalogueSync sync) {
        this.providers = providers;
        this.sync = sync;
    }

    @Post
    @Operation(
            summary = "Read a provider's catalogue now",
            description = "With accept_shrunken=true also when much of it is missing.")
    @ApiResponse(responseCode = "200", description = "Taken over")
    @ApiResponse(responseCode = "404", description = "There is no such provider")
    @ApiResponse(responseCode = "409", description = "It is being read, or has shrunken suspiciously")
    @ApiResponse(responseCode = "502", description = "The provider does not answer")
    SyncJson sync(
            @PathVariable String id, @QueryValue(value = "accept_shrunken", defaultValue = "false") String anySize) {
        EsimProvider provider = providers.all().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        return switch (sync.sync(provider, flag(anySize))) {
            case Synced synced -> SyncJson.of(synced);
            case Busy() ->
                throw new ProblemException(
                        Problem.of(HttpStatus.CONFLICT, "sync_in_progress", "This provider's catalogue is being read.")
                                .canBeRetried());
            case Shrunken(var before, var after) ->
                throw ProblemException.conflict(
                        "catalogue_shrunken", after + " plans instead of " + before + "; nothing was changed.");
            case Unavailable(var error, var detail) ->
                throw new ProblemException(Problem.of(
                                HttpStatus.BAD_GATEWAY,
                                "provider_unavailable",
                                error.name().toLowerCase(Locale.ROOT) + ": " + detail)
                        .canBeRetried());
        };
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw ProblemException.invalid(
                        FieldError.query("accept_shrunken", "invalid", "has to be true or false"));
        };
    }
}
