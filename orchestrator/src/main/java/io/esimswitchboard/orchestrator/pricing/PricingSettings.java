package io.esimswitchboard.orchestrator.pricing;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.math.BigDecimal;
import java.time.Duration;

/// How prices are made.
///
/// @param marginPercent added to every cost that no price rule is for; not negative
/// @param currency the platform's own: offers are compared in it, and shown in it where a request names no other
/// @param ratesStaleAfter how old exchange rates may become before they raise an alarm
/// @param ratesRefusedAfter how old they may become before nothing is sold by them any more
@ConfigurationProperties("pricing")
public record PricingSettings(
        @Bindable(defaultValue = "0") BigDecimal marginPercent,
        @Bindable(defaultValue = "USD") String currency,
        @Bindable(defaultValue = "24h") Duration ratesStaleAfter,
        @Bindable(defaultValue = "96h") Duration ratesRefusedAfter) {

    public PricingSettings {
        if (marginPercent.signum() < 0) {
            throw new IllegalArgumentException("pricing.margin-percent is negative: " + marginPercent);
        }
    }
}
