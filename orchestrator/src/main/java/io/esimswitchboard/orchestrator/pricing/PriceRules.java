package io.esimswitchboard.orchestrator.pricing;

import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How prices are made of costs.
///
/// @param rules no two for the same plans; where none matches, the margin of the settings holds
/// @param tenants what storefronts pay on top, in percent of the price, by their ids. On top and not instead: one
/// factor
///     for all prices of a storefront keeps them in the same order for everybody, so one catalogue serves all
/// @param rounding by currency code, of what every price is a multiple; else of the smallest coin
@Serdeable
public record PriceRules(List<PriceRule> rules, Map<String, BigDecimal> tenants, Map<String, BigDecimal> rounding) {

    /// No rule at all.
    public static final PriceRules NONE = new PriceRules(List.of(), Map.of(), Map.of());

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PriceRules {
        rules = rules.stream()
                .sorted(Comparator.comparingInt(PriceRule::precedence).reversed())
                .toList();
        tenants = Collections.unmodifiableMap(new TreeMap<>(tenants));
        rounding = Collections.unmodifiableMap(new TreeMap<>(rounding));
    }

    /// @param otherwise the margin where no rule matches
    PriceRule ruleFor(ProviderId provider, Coverage coverage, PriceRule otherwise) {
        for (PriceRule rule : rules) {
            if (rule.matches(provider, coverage)) {
                return rule;
            }
        }
        return otherwise;
    }

    BigDecimal factor(TenantId tenant) {
        return factor(tenants.getOrDefault(tenant.toString(), BigDecimal.ZERO));
    }

    BigDecimal step(Currency currency) {
        return rounding.getOrDefault(
                currency.getCurrencyCode(),
                BigDecimal.ONE.movePointLeft(Math.max(0, currency.getDefaultFractionDigits())));
    }

    /// What a margin makes of one.
    private static BigDecimal factor(BigDecimal percent) {
        return percent.add(HUNDRED).movePointLeft(2);
    }
}
