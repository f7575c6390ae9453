package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.FieldError;
import io.esimswitchboard.orchestrator.http.FieldErrors;
import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.order.OrderItem;
import io.esimswitchboard.orchestrator.order.OrderRequest;
import io.esimswitchboard.orchestrator.routing.PolicyDesk;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.orchestrator.routing.RoutingDecision;
import io.esimswitchboard.orchestrator.routing.RoutingRequest;
import io.esimswitchboard.orchestrator.routing.WeighOffers;
import io.esimswitchboard.orchestrator.routing.http.PolicyReader;
import io.esimswitchboard.orchestrator.routing.policy.NamedPolicy;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads an order request that is to be explained: beside the order's own fields it may say for whom and by which
/// policy.
@Singleton
final class ExplainReader {

    private static final Set<String> OWN = Set.of("tenant_id", "policy_id", "policy");

    private final OrderReader orders;
    private final PolicyReader policies;
    private final PolicyDesk desk;
    private final Router router;
    private final WeighOffers weighOffers;

    ExplainReader(OrderReader orders, PolicyReader policies, PolicyDesk desk, Router router, WeighOffers weighOffers) {
        this.orders = orders;
        this.policies = policies;
        this.desk = desk;
        this.router = router;
        this.weighOffers = weighOffers;
    }

    /// @param decide as the policy that was asked for does
    record Question(
            Optional<TenantId> tenant, List<OrderItem> items, Function<RoutingRequest, RoutingDecision> decide) {}

    Question read(JsonNode body) {
        if (!body.isObject()) {
            return new Question(Optional.empty(), items(body), router::decide);
        }
        Map<String, JsonNode> own = new HashMap<>();
        Map<String, JsonNode> order = new HashMap<>();
        body.entries().forEach(each -> (OWN.contains(each.getKey()) ? own : order).put(each.getKey(), each.getValue()));
        FieldErrors errors = new FieldErrors();
        JsonFields fields = JsonFields.of(JsonNode.createObjectNode(own), errors);
        Optional<TenantId> tenant = tenant(fields);
        Function<RoutingRequest, RoutingDecision> decide = policy(fields)
                .<Function<RoutingRequest, RoutingDecision>>map(
                        policy -> request -> weighOffers.decide(request, policy))
                .orElse(router::decide);
        errors.throwIfAny("validation_failed");
        return new Question(tenant, items(JsonNode.createObjectNode(order)), decide);
    }

    private List<OrderItem> items(JsonNode body) {
        OrderRequest order = orders.read(body);
        if (order.quote().isPresent()) {
            throw ProblemException.invalid(
                    new FieldError("/quote_id", "unsupported", "belongs to a storefront; explain its items"));
        }
        return order.items();
    }

    private static Optional<TenantId> tenant(JsonFields fields) {
        Optional<String> text = fields.text("tenant_id");
        Optional<TenantId> tenant = text.flatMap(TenantId::parse);
        if (text.isPresent() && tenant.isEmpty()) {
            fields.refuse("tenant_id", "invalid", "has to be a tenant's id");
        }
        return tenant;
    }

    private Optional<NamedPolicy> policy(JsonFields fields) {
        if (fields.has("policy") && fields.has("policy_id")) {
            fields.refuse("conflicting_fields", "names a policy_id or a policy, not both");
        }
        return fields.object("policy")
                .map(policies::read)
                .map(NamedPolicy::unsaved)
                .or(() -> stored(fields));
    }

    private Optional<NamedPolicy> stored(JsonFields fields) {
        Optional<String> name = fields.text("policy_id").filter(text -> !text.equals("active"));
        Optional<NamedPolicy> found = name.flatMap(desk::find);
        if (name.isPresent() && found.isEmpty()) {
            fields.refuse("policy_id", "unknown_policy", "has to be active or the id of a policy");
        }
        return found;
    }
}
