package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
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
            new Price(Optional.empty(), Optional.empty()));

    /// Looks at the offers of a package.
    ///
    /// @param ceiling in the market's currency
    public record Price(Optional<BigDecimal> ceiling, Optional<DeliverableKind> deliverable) {

        /// Whether it is the right thing, whatever it costs.
        boolean admits(Offer offer) {
            return deliverable.isEmpty() || deliverable.get() == offer.deliverable();
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
