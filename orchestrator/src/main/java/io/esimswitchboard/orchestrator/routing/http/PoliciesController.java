package io.esimswitchboard.orchestrator.routing.http;

import io.esimswitchboard.orchestrator.http.FieldErrors;
import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.http.Page;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.http.QueryFields;
import io.esimswitchboard.orchestrator.routing.PolicyDesk;
import io.esimswitchboard.orchestrator.routing.PolicyId;
import io.esimswitchboard.orchestrator.routing.PolicyScope;
import io.esimswitchboard.orchestrator.routing.StoredPolicy;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/// How offers are chosen: policies, put as new versions and followed once they are activated.
@Controller("/ops/v1/routing-policies")
@Tag(name = "Operators")
final class PoliciesController {

    private static final String LIST = "policies";

    private final PolicyDesk desk;
    private final PolicyReader reader;
    private final JsonBodies bodies;
    private final JsonMapper json;

    PoliciesController(PolicyDesk desk, PolicyReader reader, JsonBodies bodies, JsonMapper json) {
        this.desk = desk;
        this.reader = reader;
        this.bodies = bodies;
        this.json = json;
    }

    @Get
    @Operation(
            summary = "List routing policies",
            description = "Every version that is kept: those of the platform, then those of each tenant, the newest"
                    + " first. Where none is active, the lowest price wins.",
            parameters = {
                @Parameter(name = "limit", in = ParameterIn.QUERY, example = "20"),
                @Parameter(name = "after", in = ParameterIn.QUERY, description = "the `next` of the page before")
            })
    @ApiResponse(responseCode = "200", description = "One page")
    Page<PolicyJson> list(@Parameter(hidden = true) HttpRequest<?> request) {
        QueryFields query = QueryFields.of(request, Set.of());
        return Page.of(
                LIST,
                desk.list(query.after(LIST, PolicyId::parse), query.limit() + 1),
                query.limit(),
                policy -> policy.id().toString(),
                policy -> PolicyJson.of(policy, bodies));
    }

    @Put
    @Operation(
            summary = "Put a new version of a routing policy",
            description = "`{\"scope\":\"platform\",\"policy\":{\"schemes\":{name:{\"like\",\"weights\":{component:"
                    + "number},\"prefer\":{provider:number},\"exclude\":[provider]}},\"rules\":[{\"name\",\"when\":{"
                    + "\"destinations\",\"tenants\",\"min_data\",\"max_data\",\"deliverable\",\"days\",\"hours\"},"
                    + "\"scheme\"}],\"otherwise\":scheme,\"exploration\":{\"percent\",\"max_extra_percent\"},"
                    + "\"ties\"}}`. It is not followed before it is activated.")
    @ApiResponse(responseCode = "200", description = "The new version")
    @ApiResponse(responseCode = "400", description = "Something is wrong; errors[] says where")
    PolicyJson put(@Parameter(hidden = true) HttpRequest<byte[]> request, @Parameter(hidden = true) Caller caller) {
        FieldErrors errors = new FieldErrors();
        JsonFields fields = JsonFields.of(bodies.read(request.getBody().orElse(new byte[0])), errors);
        PolicyScope scope = scope(fields);
        fields.require("policy");
        fields.object("policy").ifPresent(reader::read);
        Optional<JsonNode> document = fields.value("policy");
        fields.end();
        errors.throwIfAny("validation_failed");
        return PolicyJson.of(desk.put(scope, text(document.orElseThrow()), caller.keyHint()), bodies);
    }

    private static PolicyScope scope(JsonFields fields) {
        Optional<String> text = fields.text("scope");
        Optional<PolicyScope> scope = text.flatMap(PolicyScope::parse);
        if (text.isPresent() && scope.isEmpty()) {
            fields.refuse("scope", "invalid", "has to be platform or a tenant's id");
        }
        return scope.orElse(PolicyScope.PLATFORM);
    }

    private String text(JsonNode document) {
        try {
            return json.writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException("a policy that was read cannot be written", e);
        }
    }

    @Post("/{id}/activate")
    @Operation(summary = "Follow a routing policy", description = "In the place of the one that was active.")
    @ApiResponse(responseCode = "200", description = "The policy that is followed now")
    @ApiResponse(responseCode = "404", description = "There is no such policy")
    PolicyJson activate(@PathVariable("id") String id, @Parameter(hidden = true) Caller caller) {
        return changed(PolicyId.parse(id).flatMap(known -> desk.activate(known, caller.keyHint())));
    }

    @Post("/{id}/deactivate")
    @Operation(
            summary = "Follow a routing policy no more",
            description = "A tenant goes by the platform's then, the platform by the lowest price.")
    @ApiResponse(responseCode = "200", description = "The policy, which is not active any more")
    @ApiResponse(responseCode = "404", description = "There is no such policy, or it was not active")
    PolicyJson deactivate(@PathVariable("id") String id, @Parameter(hidden = true) Caller caller) {
        return changed(PolicyId.parse(id).flatMap(known -> desk.deactivate(known, caller.keyHint())));
    }

    private PolicyJson changed(Optional<StoredPolicy> policy) {
        return policy.map(stored -> PolicyJson.of(stored, bodies)).orElseThrow(ProblemException::notFound);
    }
}
