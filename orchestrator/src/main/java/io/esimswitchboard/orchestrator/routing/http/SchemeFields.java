package io.esimswitchboard.orchestrator.routing.http;

import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.pricing.http.Decimals;
import io.esimswitchboard.orchestrator.routing.policy.Component;
import io.esimswitchboard.orchestrator.routing.policy.Scheme;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Reads the schemes of a policy, each with what it takes over from the one that it is `like`.
final class SchemeFields {

    private static final int MOST_SCHEMES = 50;
    private static final int MOST_PROVIDERS = 200;
    private static final BigDecimal MOST_WEIGHT = BigDecimal.valueOf(1_000);

    private final Predicate<ProviderId> known;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    SchemeFields(Predicate<ProviderId> known) {
        this.known = known;
    }

    /// A scheme as it is written, without what it takes over.
    private record Draft(
            JsonFields at,
            Optional<String> like,
            Map<Component, BigDecimal> weights,
            Map<ProviderId, BigDecimal> prefer,
            Set<ProviderId> exclude) {}

    Map<String, Scheme> read(JsonFields policy) {
        policy.object("schemes").ifPresent(all -> {
            Set<String> names = policy.members("schemes").keySet();
            if (names.isEmpty() || names.size() > MOST_SCHEMES) {
                policy.refuse("schemes", "out_of_range", "has to have 1 to " + MOST_SCHEMES + " members");
                return;
            }
            names.forEach(name -> all.object(name).ifPresent(each -> drafts.put(name, draft(each))));
        });
        Map<String, Scheme> schemes = new HashMap<>();
        drafts.forEach((name, draft) -> schemes.put(name, whole(name, draft)));
        return schemes;
    }

    private Draft draft(JsonFields fields) {
        Draft draft = new Draft(fields, fields.text("like"), weights(fields), prefer(fields), exclude(fields));
        fields.end();
        return draft;
    }

    private static Map<Component, BigDecimal> weights(JsonFields fields) {
        Map<Component, BigDecimal> weights = new EnumMap<>(Component.class);
        fields.members("weights").forEach((word, value) -> {
            Optional<Component> component = Component.of(word);
            Optional<BigDecimal> weight = number(value, MOST_WEIGHT);
            if (component.isEmpty()) {
                fields.refuseIn("weights", word, "unknown_component", "is nothing that a score is made of");
            } else if (weight.isEmpty()) {
                fields.refuseIn("weights", word, "invalid", "has to be 0 to " + MOST_WEIGHT + ", such as \"1.5\"");
            } else {
                weights.put(component.get(), weight.get());
            }
        });
        return weights;
    }

    private Map<ProviderId, BigDecimal> prefer(JsonFields fields) {
        Map<ProviderId, BigDecimal> prefer = new HashMap<>();
        fields.members("prefer").forEach((id, value) -> {
            Optional<ProviderId> provider = provider(id);
            Optional<BigDecimal> bonus = number(value, BigDecimal.ONE);
            if (provider.isEmpty()) {
                fields.refuseIn("prefer", id, "unknown_provider", "there is no such provider");
            } else if (bonus.isEmpty()) {
                fields.refuseIn("prefer", id, "invalid", "has to be 0 to 1, such as \"0.05\"");
            } else {
                prefer.put(provider.get(), bonus.get());
            }
        });
        return prefer;
    }

    private Set<ProviderId> exclude(JsonFields fields) {
        Set<ProviderId> exclude = new HashSet<>();
        List<String> ids = fields.texts("exclude", 0, MOST_PROVIDERS);
        for (int i = 0; i < ids.size(); i++) {
            Optional<ProviderId> provider = provider(ids.get(i));
            if (provider.isEmpty()) {
                fields.refuseIn("exclude", Integer.toString(i), "unknown_provider", "there is no such provider");
            }
            provider.ifPresent(exclude::add);
        }
        return exclude;
    }

    private Optional<ProviderId> provider(String id) {
        try {
            return Optional.of(new ProviderId(id)).filter(known);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> number(JsonNode value, BigDecimal most) {
        return Decimals.of(value, 4, 4).filter(number -> number.signum() >= 0 && number.compareTo(most) <= 0);
    }

    /// With everything that is taken over, from the farthest on.
    private Scheme whole(String name, Draft draft) {
        Map<Component, BigDecimal> weights = new EnumMap<>(Component.class);
        Map<ProviderId, BigDecimal> prefer = new HashMap<>();
        Set<ProviderId> exclude = new HashSet<>();
        for (Draft each : ancestors(name, draft).reversed()) {
            weights.putAll(each.weights());
            prefer.putAll(each.prefer());
            exclude.addAll(each.exclude());
        }
        if (weights.values().stream().noneMatch(weight -> weight.signum() > 0)) {
            draft.at().refuse("weights", "empty", "has to weigh something");
            return Scheme.CHEAPEST;
        }
        return new Scheme(weights, prefer, exclude);
    }

    /// The scheme, the one it is like, the one that is like, and so on.
    private List<Draft> ancestors(String name, Draft draft) {
        Map<String, Draft> chain = new LinkedHashMap<>(Map.of(name, draft));
        Optional<String> next = draft.like();
        while (next.isPresent()) {
            Draft found = drafts.get(next.get());
            if (found == null) {
                draft.at().refuse("like", "unknown_scheme", "leads to " + shown(next.get()) + ", which is none");
                break;
            }
            if (chain.putIfAbsent(next.get(), found) != null) {
                draft.at().refuse("like", "cycle", "goes round: " + path(chain) + " -> " + shown(next.get()));
                break;
            }
            next = found.like();
        }
        return List.copyOf(chain.values());
    }

    private static String path(Map<String, Draft> chain) {
        return String.join(
                " -> ", chain.keySet().stream().map(SchemeFields::shown).toList());
    }

    private static String shown(String name) {
        return JsonFields.isLine(name, PolicyFields.LONGEST_NAME) ? name : "?";
    }
}
