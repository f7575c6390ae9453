package io.esimswitchboard.orchestrator.audit.http;

import io.esimswitchboard.orchestrator.audit.AuditLog;
import io.esimswitchboard.orchestrator.http.Page;
import io.esimswitchboard.orchestrator.http.QueryFields;
import io.esimswitchboard.orchestrator.id.AuditId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;

/// Who changed what, for operators.
@Controller("/ops/v1/audit")
@Tag(name = "Operators")
final class AuditController {

    private static final String LIST = "audit";

    private final AuditLog audit;

    AuditController(AuditLog audit) {
        this.audit = audit;
    }

    @Get
    @Operation(
            summary = "List what operators changed",
            description = "The newest first.",
            parameters = {
                @Parameter(name = "limit", in = ParameterIn.QUERY, example = "20"),
                @Parameter(name = "after", in = ParameterIn.QUERY, description = "the `next` of the page before")
            })
    @ApiResponse(responseCode = "200", description = "One page")
    Page<AuditEntryJson> list(@Parameter(hidden = true) HttpRequest<?> request) {
        QueryFields query = QueryFields.of(request, Set.of());
        return Page.of(
                LIST,
                audit.newest(query.after(LIST, AuditId::parse), query.limit() + 1),
                query.limit(),
                entry -> entry.id().toString(),
                AuditEntryJson::of);
    }
}
