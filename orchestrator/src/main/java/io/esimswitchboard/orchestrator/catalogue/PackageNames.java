package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// Names for packages, in English and without a word of a provider's: `Thailand 1 GB, 7 days`.
final class PackageNames {

    private static final int NAMED = 3;
    private static final long GIGABYTE = 1_000_000_000L;
    private static final long MEGABYTE = 1_000_000L;

    private PackageNames() {}

    static String of(PackageIdentity identity) {
        int days = identity.validityDays();
        return place(identity.coverage()) + " " + data(identity.allowance()) + ", " + days
                + (days == 1 ? " day" : " days");
    }

    private static String place(Coverage coverage) {
        return switch (coverage) {
            case Coverage.ChosenAtRedemption() -> "Any destination";
            case Coverage.Countries(var codes) -> place(codes);
        };
    }

    private static String place(SortedSet<CountryCode> codes) {
        if (codes.size() <= NAMED) {
            return codes.stream().map(PackageNames::english).sorted().collect(Collectors.joining(", "));
        }
        return switch (PackageScope.ofCountries(codes.size())) {
            case GLOBAL -> "Global (" + codes.size() + " countries)";
            case LOCAL, REGIONAL, DESTINATIONLESS -> "Regional (" + codes.size() + " countries)";
        };
    }

    private static String english(CountryCode code) {
        return country(code, Locale.ENGLISH);
    }

    /// The country's name in the language of `locale`.
    static String country(CountryCode code, Locale locale) {
        return new Locale.Builder().setRegion(code.value()).build().getDisplayCountry(locale);
    }

    private static String data(Allowance allowance) {
        return switch (allowance) {
            case Allowance.Unlimited(var _) -> "unlimited";
            case Allowance.Fixed(var volume) ->
                volume.bytes() < GIGABYTE ? in(volume.bytes(), MEGABYTE) + " MB" : in(volume.bytes(), GIGABYTE) + " GB";
        };
    }

    /// Never more than there is.
    private static String in(long bytes, long unit) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(unit), 2, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
