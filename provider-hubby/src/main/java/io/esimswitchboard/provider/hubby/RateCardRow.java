package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.PlanTerms;
import io.esimswitchboard.provider.PlanType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of the rate card, not yet checked.
record RateCardRow(
        String packageType, String destination, String size, String days, String packageId, Price price, String kind) {

    private static final String CLAIM = "claim";

    record Price(String cost, String currency) {}

    static RateCardRow of(List<String> fields) {
        if (fields.size() != RateCard.COLUMNS.size()) {
            throw new IllegalArgumentException(fields.size() + " fields instead of " + RateCard.COLUMNS.size());
        }
        return new RateCardRow(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                new Price(fields.get(5), fields.get(6)),
                fields.get(7));
    }

    /// @throws IllegalArgumentException saying what is wrong with the row
    Plan plan() {
        if (!kind.isEmpty() && !kind.equals(CLAIM)) {
            throw new IllegalArgumentException("a booking delivers a claim, not " + kind);
        }
        PlanTerms terms = terms();
        HubbySku sku = packageId.isEmpty() ? byProperties() : new HubbySku.ById(packageId);
        return new Plan(sku.planId(), name(), coverage(), terms, cost());
    }

    private HubbySku byProperties() {
        return new HubbySku.ByProperties(
                packageType, countries().stream().map(CountryCode::value).toList(), size, validity());
    }

    private PlanType type() {
        return switch (packageType) {
            case "starter" -> PlanType.STARTER;
            case "data-limited" -> PlanType.DATA_LIMITED;
            case "unlimited" -> PlanType.UNLIMITED;
            case "time-limited" -> PlanType.TIME_LIMITED;
            default -> throw new IllegalArgumentException("not a package_type: " + packageType);
        };
    }

    private TreeSet<CountryCode> countries() {
        return Stream.of(destination.split(" +"))
                .filter(code -> !code.isEmpty())
                .map(CountryCode::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Coverage coverage() {
        return countries().isEmpty() ? new Coverage.ChosenAtRedemption() : new Coverage.Countries(countries());
    }

    private PlanTerms terms() {
        // Hubby does not say when validity begins: its starters serve from the first connection.
        return new PlanTerms(
                type(),
                allowance(),
                validity(),
                ActivationPolicy.ON_FIRST_USE,
                OptionalInt.empty(),
                false,
                DeliverableKind.CLAIM);
    }

    private Allowance allowance() {
        boolean unlimited = size.equals(HubbySku.UNLIMITED);
        if (unlimited != (type() == PlanType.UNLIMITED)) {
            throw new IllegalArgumentException("package_type " + packageType + " with size " + size);
        }
        return unlimited ? new Allowance.Unlimited(Optional.empty()) : new Allowance.Fixed(DataVolume.parse(size));
    }

    private int validity() {
        if (!days.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException("duration_days is no number of days: " + days);
        }
        return Integer.parseInt(days);
    }

    private PlanCost cost() {
        if (!price.currency().matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not a currency: " + price.currency());
        }
        return new PlanCost(Money.of(price.cost(), price.currency()), PlanCost.Source.RATE_CARD);
    }

    // A customer may read it, so it speaks of no wholesaler.
    private String name() {
        String data = size.equals(HubbySku.UNLIMITED) ? "unlimited data" : size;
        return place() + ", " + data + ", " + days + (days.equals("1") ? " day" : " days");
    }

    private String place() {
        TreeSet<CountryCode> countries = countries();
        return switch (countries.size()) {
            case 0 -> "Any destination";
            case 1 -> Locale.of("", countries.getFirst().value()).getDisplayCountry(Locale.ENGLISH);
            default -> countries.size() + " countries";
        };
    }
}
