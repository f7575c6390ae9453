package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.http.Page;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.http.QueryFields;
import io.esimswitchboard.orchestrator.id.CaseId;
import io.esimswitchboard.orchestrator.order.Cases;
import io.esimswitchboard.orchestrator.order.ReconciliationCase;
import io.esimswitchboard.orchestrator.order.ResolveCase;
import io.esimswitchboard.orchestrator.order.Verdict;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Doubts that an operator has to look into.
@Controller("/ops/v1/reconciliation-cases")
@Tag(name = "Operators")
final class CaseController {

    private static final String LIST = "cases";
    private static final byte[] NO_BODY = new byte[0];

    private final Cases cases;
    private final ResolveCase resolveCase;
    private final JsonBodies bodies;

    CaseController(Cases cases, ResolveCase resolveCase, JsonBodies bodies) {
        this.cases = cases;
        this.resolveCase = resolveCase;
        this.bodies = bodies;
    }

    @Get
    @Operation(summary = "List reconciliation cases", description = "Oldest first.")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"open", "resolved"}))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = "integer", defaultValue = "20"))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @ApiResponse(responseCode = "200", description = "A page of cases")
    Page<CaseJson> list(HttpRequest<?> request) {
        QueryFields query = QueryFields.of(request, Set.of("status"));
        Optional<Boolean> open = query.read("status", CaseController::open, "open or resolved");
        int limit = query.limit();
        List<ReconciliationCase> found = cases.list(open, query.after(LIST, CaseId::parse), limit + 1);
        return Page.of(LIST, found, limit, each -> each.id().toString(), CaseJson::of);
    }

    private static Optional<Boolean> open(String text) {
        return switch (text) {
            case "open" -> Optional.of(true);
            case "resolved" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Post(uri = "/{id}/resolve", consumes = MediaType.APPLICATION_JSON)
    @Status(HttpStatus.OK)
    @Operation(
            summary = "Resolve a case",
            description = "delivered: what was delivered is fetched from the provider under this number."
                    + " not_carried_out: the unit is bought elsewhere, or has failed."
                    + " keep_waiting: the provider is asked again. Of a cancellation in doubt, delivered says that it"
                    + " was not taken back, not_carried_out that it was.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = VerdictBody.class)))
    @ApiResponse(responseCode = "200", description = "The resolved case")
    @ApiResponse(responseCode = "400", description = "Something is wrong with the request; errors[] says where")
    @ApiResponse(responseCode = "404", description = "No such case")
    @ApiResponse(responseCode = "409", description = "case_resolved: it was resolved before")
    CaseJson resolve(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @Parameter(hidden = true) HttpRequest<byte[]> request) {
        ReconciliationCase asked = find(id);
        Verdict verdict = VerdictReader.read(bodies.read(request.getBody().orElse(NO_BODY)), caller.keyHint());
        if (!resolveCase.resolve(asked, verdict)) {
            throw ProblemException.conflict("case_resolved", "The case was resolved before.");
        }
        return CaseJson.of(find(id));
    }

    private ReconciliationCase find(String id) {
        return CaseId.parse(id).flatMap(cases::find).orElseThrow(ProblemException::notFound);
    }
}
