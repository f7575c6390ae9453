package io.esimswitchboard.orchestrator.pricing.http;

import io.esimswitchboard.orchestrator.http.FieldErrors;
import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.pricing.PriceRule;
import io.esimswitchboard.orchestrator.pricing.PriceRules;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.provider.CountryCode;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads price rules: all of them or nothing.
@Singleton
final class RulesReader {

    private static final int MOST_RULES = 1_000;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1_000);

    private final Providers providers;

    RulesReader(Providers providers) {
        this.providers = providers;
    }

    PriceRules read(JsonNode body) {
        FieldErrors errors = new FieldErrors();
        JsonFields fields = JsonFields.of(body, errors);
        fields.require("rules");
        List<PriceRule> rules = new ArrayList<>();
        Set<List<Optional<String>>> seen = new HashSet<>();
        for (JsonFields each : fields.objects("rules", 0, MOST_RULES)) {
            PriceRule rule = rule(each);
            if (!seen.add(List.of(Optional.ofNullable(rule.providerId()), Optional.ofNullable(rule.destination())))) {
                each.refuse("duplicate", "is for the same plans as one before");
            }
            rules.add(rule);
        }
        PriceRules read = new PriceRules(rules, tenants(fields), rounding(fields));
        fields.end();
        errors.throwIfAny("validation_failed");
        return read;
    }

    private PriceRule rule(JsonFields fields) {
        Optional<String> provider = fields.text("provider_id");
        if (provider.filter(this::unknown).isPresent()) {
            fields.refuse("provider_id", "unknown_provider", "there is no such provider");
        }
        Optional<String> destination = fields.text("destination");
        if (destination
                .filter(code ->
                        !code.matches("[A-Z]{2}") || CountryCode.of(code).isEmpty())
                .isPresent()) {
            fields.refuse("destination", "unknown_destination", "has to be an ISO 3166-1 alpha-2 country code");
        }
        fields.require("margin_percent");
        Optional<BigDecimal> margin = fields.value("margin_percent").flatMap(RulesReader::percent);
        if (fields.has("margin_percent") && margin.isEmpty()) {
            fields.refuse("margin_percent", "invalid", "has to be 0 to " + MOST_PERCENT + ", such as \"12.5\"");
        }
        Optional<BigDecimal> floor = fields.value("floor").flatMap(value -> positive(value, 6, 6));
        if (fields.has("floor") && floor.isEmpty()) {
            fields.refuse("floor", "invalid", "has to be an amount such as \"0.50\", in the platform's currency");
        }
        fields.end();
        return new PriceRule(
                provider.orElse(null), destination.orElse(null), margin.orElse(BigDecimal.ZERO), floor.orElse(null));
    }

    private boolean unknown(String provider) {
        return providers.all().stream().noneMatch(known -> known.id().value().equals(provider));
    }

    private static Map<String, BigDecimal> tenants(JsonFields fields) {
        Map<String, BigDecimal> tenants = new TreeMap<>();
        fields.members("tenants").forEach((id, value) -> {
            Optional<BigDecimal> percent = percent(value);
            if (TenantId.parse(id).isEmpty()) {
                fields.refuseIn("tenants", id, "invalid", "is no tenant's id");
            } else if (percent.isEmpty()) {
                fields.refuseIn("tenants", id, "invalid", "has to be 0 to " + MOST_PERCENT + ", such as \"12.5\"");
            } else {
                tenants.put(id, percent.get());
            }
        });
        return tenants;
    }

    private static Map<String, BigDecimal> rounding(JsonFields fields) {
        Map<String, BigDecimal> rounding = new TreeMap<>();
        fields.members("rounding").forEach((code, value) -> {
            Optional<Currency> currency = Decimals.currency(code);
            Optional<BigDecimal> step = currency.flatMap(known -> step(known, value));
            if (currency.isEmpty()) {
                fields.refuseIn("rounding", code, "unknown_currency", "is no ISO 4217 code");
            } else if (step.isEmpty()) {
                fields.refuseIn("rounding", code, "invalid", "has to be an amount that can be paid, such as \"0.05\"");
            } else {
                rounding.put(code, step.get());
            }
        });
        return rounding;
    }

    private static Optional<BigDecimal> step(Currency currency, JsonNode value) {
        return positive(value, 6, 6)
                .filter(step -> step.signum() > 0)
                .filter(step -> step.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits());
    }

    private static Optional<BigDecimal> percent(JsonNode value) {
        return positive(value, 4, 4).filter(percent -> percent.compareTo(MOST_PERCENT) <= 0);
    }

    private static Optional<BigDecimal> positive(JsonNode value, int before, int after) {
        return Decimals.of(value, before, after).filter(number -> number.signum() >= 0);
    }
}
