package io.esimswitchboard.orchestrator.routing.http;

import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.pricing.http.Decimals;
import io.esimswitchboard.orchestrator.routing.policy.Exploration;
import io.esimswitchboard.orchestrator.routing.policy.Policy;
import io.esimswitchboard.orchestrator.routing.policy.Rule;
import io.esimswitchboard.orchestrator.routing.policy.Scheme;
import io.esimswitchboard.orchestrator.routing.policy.TieBreak;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Reads one policy.
final class PolicyFields {

    static final int LONGEST_NAME = 64;

    private static final int MOST_RULES = 100;
    private static final BigDecimal MOST_EXPLORING = BigDecimal.valueOf(50);
    private static final BigDecimal MOST_EXTRA = BigDecimal.valueOf(100);

    private final Predicate<ProviderId> known;

    PolicyFields(Predicate<ProviderId> known) {
        this.known = known;
    }

    Policy read(JsonFields fields) {
        fields.require("schemes");
        Map<String, Scheme> schemes = new SchemeFields(known).read(fields);
        List<Rule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of(Policy.OTHERWISE));
        for (JsonFields each : fields.objects("rules", 0, MOST_RULES)) {
            Rule rule = rule(each, schemes);
            if (!names.add(rule.name())) {
                each.refuse("name", "duplicate", "is the name of another rule");
            }
            rules.add(rule);
        }
        Scheme otherwise = scheme(fields, Policy.OTHERWISE, schemes);
        Exploration exploration =
                fields.object("exploration").map(PolicyFields::exploration).orElse(Exploration.NEVER);
        TieBreak ties = ties(fields);
        fields.end();
        return new Policy(rules, otherwise, exploration, ties);
    }

    private static Rule rule(JsonFields fields, Map<String, Scheme> schemes) {
        fields.require("name");
        Optional<String> name = fields.line("name", LONGEST_NAME);
        fields.require("when");
        Rule rule = new Rule(
                name.orElse(""), ConditionFields.read(fields.object("when")), scheme(fields, "scheme", schemes));
        fields.end();
        return rule;
    }

    /// The scheme that `field` names.
    private static Scheme scheme(JsonFields fields, String field, Map<String, Scheme> schemes) {
        fields.require(field);
        Optional<String> name = fields.text(field);
        if (name.filter(word -> !schemes.containsKey(word)).isPresent()) {
            fields.refuse(field, "unknown_scheme", "there is no such scheme");
        }
        return name.map(schemes::get).orElse(Scheme.CHEAPEST);
    }

    private static Exploration exploration(JsonFields fields) {
        fields.require("percent");
        Exploration exploration = new Exploration(
                percent(fields, "percent", MOST_EXPLORING), percent(fields, "max_extra_percent", MOST_EXTRA));
        fields.end();
        return exploration;
    }

    private static BigDecimal percent(JsonFields fields, String field, BigDecimal most) {
        Optional<BigDecimal> percent = fields.value(field)
                .flatMap(value -> Decimals.of(value, 3, 4))
                .filter(number -> number.signum() >= 0 && number.compareTo(most) <= 0);
        if (fields.has(field) && percent.isEmpty()) {
            fields.refuse(field, "invalid", "has to be 0 to " + most + ", such as \"2\"");
        }
        return percent.orElse(BigDecimal.ZERO);
    }

    private static TieBreak ties(JsonFields fields) {
        return switch (fields.text("ties").orElse("seed")) {
            case "seed" -> TieBreak.SEED;
            case "offer_id" -> TieBreak.OFFER_ID;
            default -> {
                fields.refuse("ties", "invalid", "has to be seed or offer_id");
                yield TieBreak.SEED;
            }
        };
    }
}
