package io.esimswitchboard.orchestrator.catalogue;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.math.BigDecimal;

/// How prices are made.
///
/// @param marginPercent added to every cost; not negative
/// @param currency the one that offers are compared in where a request names none
@ConfigurationProperties("pricing")
public record PricingSettings(
        @Bindable(defaultValue = "0") BigDecimal marginPercent,
        @Bindable(defaultValue = "USD") String currency) {

    public PricingSettings {
        if (marginPercent.signum() < 0) {
            throw new IllegalArgumentException("pricing.margin-percent is negative: " + marginPercent);
        }
    }
}
