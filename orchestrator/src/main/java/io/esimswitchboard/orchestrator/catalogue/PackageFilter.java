package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import java.math.BigDecimal;
import java.util.Optional;

/// Which packages are looked for; an empty part lets everything through.
///
/// @param unlimited true for unlimited data only, false for fixed volumes only
/// @param price what the price has to be
public record PackageFilter(
        Optional<CountryCode> destination,
        Optional<DataVolume> minData,
        Optional<Integer> minDays,
        Optional<Boolean> unlimited,
        Optional<PackageScope> scope,
        Price price) {

    /// Lets everything through.
    public static final PackageFilter ALL = new PackageFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Price(Optional.empty(), Optional.empty(), Optional.empty()));

    /// Looks at the offers of a package.
    ///
    /// @param currency by its code; a ceiling without one is in the platform's own
    public record Price(
            Optional<BigDecimal> ceiling, Optional<String> currency, Optional<DeliverableKind> deliverable) {

        boolean admits(Offer offer, String homeCurrency) {
            if (deliverable.isPresent() && deliverable.get() != offer.deliverable()) {
                return false;
            }
            if (ceiling.isEmpty() && currency.isEmpty()) {
                return true;
            }
            Money price = offer.sellPrice();
            return price.currency().getCurrencyCode().equals(currency.orElse(homeCurrency))
                    && (ceiling.isEmpty() || price.amount().compareTo(ceiling.get()) <= 0);
        }
    }

    /// Whether the package itself is one of them, whatever it costs. The destination has been seen to.
    boolean admits(EsimPackage esimPackage) {
        PackageTerms terms = esimPackage.terms();
        return minDays.filter(days -> terms.validityDays() < days).isEmpty()
                && minData.filter(least -> !terms.promises(least)).isEmpty()
                && unlimited
                        .filter(wanted -> wanted != (terms.allowance() instanceof Allowance.Unlimited))
                        .isEmpty()
                && scope.filter(wanted -> wanted != esimPackage.scope()).isEmpty();
    }
}
