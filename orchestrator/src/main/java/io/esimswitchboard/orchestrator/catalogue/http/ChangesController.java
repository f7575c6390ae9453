package io.esimswitchboard.orchestrator.catalogue.http;

import io.esimswitchboard.orchestrator.catalogue.CatalogueChange;
import io.esimswitchboard.orchestrator.catalogue.CatalogueChanges;
import io.esimswitchboard.orchestrator.http.Cursor;
import io.esimswitchboard.orchestrator.http.Page;
import io.esimswitchboard.orchestrator.http.Problem;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.http.QueryFields;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which packages have changed, for storefronts that keep a copy.
@Controller("/v1/catalogue/changes")
@Tag(name = "Catalogue")
final class ChangesController {

    private static final String LIST = "catalogue changes";

    private final CatalogueChanges changes;

    ChangesController(CatalogueChanges changes) {
        this.changes = changes;
    }

    @Get
    @Operation(
            summary = "Follow the changes of the catalogue",
            description = "The oldest first. `next` is never null: at the end of the feed it is where to go on later."
                    + " Kept for 90 days.",
            parameters = {
                @Parameter(name = "limit", in = ParameterIn.QUERY, example = "20"),
                @Parameter(name = "after", in = ParameterIn.QUERY, description = "the `next` of the page before")
            })
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(
            responseCode = "410",
            description = "Changes after the cursor are kept no longer: read everything anew")
    Page<ChangeJson> list(@Parameter(hidden = true) HttpRequest<?> request) {
        QueryFields query = QueryFields.of(request, Set.of());
        long after = query.after(LIST, ChangesController::number).orElse(0L);
        List<CatalogueChange> page = changes.after(after, query.limit())
                .orElseThrow(() -> new ProblemException(Problem.of(
                        HttpStatus.GONE, "cursor_expired", "Changes after this cursor are kept no longer.")));
        long end = page.isEmpty() ? after : page.getLast().id();
        return new Page<>(page.stream().map(ChangeJson::of).toList(), Cursor.of(LIST, Long.toString(end)));
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
