package io.esimswitchboard.orchestrator.pricing;

import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What is added to the cost of some plans.
///
/// @param providerId the account that it is bought from; null for all
/// @param destination the only country where it works; null for all plans, those of several countries included
/// @param marginPercent of the cost; not negative
/// @param floor what is earned at least, in the platform's currency; null for nothing
@Serdeable
public record PriceRule(
        @Nullable String providerId,
        @Nullable String destination,
        BigDecimal marginPercent,
        @Nullable BigDecimal floor) {

    /// What is earned at least, in the platform's currency.
    BigDecimal earned() {
        return floor == null ? BigDecimal.ZERO : floor;
    }

    boolean matches(ProviderId provider, Coverage coverage) {
        return (providerId == null || providerId.equals(provider.value()))
                && (destination == null || onlyIn(destination, coverage));
    }

    private static boolean onlyIn(String country, Coverage coverage) {
        return switch (coverage) {
            case Coverage.ChosenAtRedemption() -> false;
            case Coverage.Countries(var codes) -> codes.size() == 1 && codes.contains(new CountryCode(country));
        };
    }

    /// A rule that says more about a plan goes before one that says less; a destination says more than a provider.
    int precedence() {
        return (destination == null ? 0 : 2) + (providerId == null ? 0 : 1);
    }
}
