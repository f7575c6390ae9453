package io.esimswitchboard.orchestrator.pricing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.pricing.PriceRule;
import io.esimswitchboard.orchestrator.pricing.PriceRules;
import io.esimswitchboard.orchestrator.pricing.Version;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Price rules as they hold, the first that is for a plan goes before the rest.
///
/// @param tenants percent on top, by the tenant's id
/// @param rounding of what prices in a currency are multiples
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record RulesJson(
        long version,
        Instant createdAt,
        String createdBy,
        List<RuleJson> rules,
        Map<String, String> tenants,
        Map<String, String> rounding) {

    static RulesJson of(Version<PriceRules> rules) {
        return new RulesJson(
                rules.number(),
                rules.createdAt(),
                rules.createdBy(),
                rules.body().rules().stream().map(RuleJson::of).toList(),
                texts(rules.body().tenants()),
                texts(rules.body().rounding()));
    }

    private static Map<String, String> texts(Map<String, BigDecimal> numbers) {
        Map<String, String> texts = new TreeMap<>();
        numbers.forEach((name, number) -> texts.put(name, number.toPlainString()));
        return texts;
    }

    /// @param floor in the platform's currency
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RuleJson(
            @Nullable String providerId,
            @Nullable String destination,
            String marginPercent,
            @Nullable String floor) {

        static RuleJson of(PriceRule rule) {
            return new RuleJson(
                    rule.providerId(),
                    rule.destination(),
                    rule.marginPercent().toPlainString(),
                    rule.floor() == null ? null : rule.floor().toPlainString());
        }
    }
}
