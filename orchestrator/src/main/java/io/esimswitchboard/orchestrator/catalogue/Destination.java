package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Money;
import java.util.Locale;

/// A country that something can be bought for.
///
/// @param packages how many work there, those for several countries included
public record Destination(CountryCode country, int packages, Money fromPrice) {

    /// The country's name in the language of `locale`.
    public String name(Locale locale) {
        return PackageNames.country(country, locale);
    }
}
