package io.esimswitchboard.provider.toolkit.ratecard;

import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.PlanTerms;
import io.esimswitchboard.provider.PlanType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of a rate card. What is wrong with it is told by an IllegalArgumentException when it is asked for.
public final class RateCardRow {

    /// The size of a plan without a fixed volume.
    public static final String UNLIMITED = "unlimited";

    private final List<String> fields;

    private RateCardRow(List<String> fields) {
        this.fields = fields;
    }

    static RateCardRow of(List<String> fields) {
        if (fields.size() != RateCard.COLUMNS.size()) {
            throw new IllegalArgumentException(fields.size() + " fields instead of " + RateCard.COLUMNS.size());
        }
        return new RateCardRow(fields);
    }

    /// `starter`, `data-limited`, `unlimited` or `time-limited`.
    public String packageType() {
        return fields.get(0);
    }

    /// `500MB`, `1GB` or [#UNLIMITED].
    public String size() {
        return fields.get(2);
    }

    /// The wholesaler's own name for the plan; empty when it is bought by its properties.
    public String packageId() {
        return fields.get(4);
    }

    Plan plan(RateCard.Reading reading) {
        String kind = reading.delivered().name().toLowerCase(Locale.ROOT);
        if (!fields.get(7).isEmpty() && !fields.get(7).equals(kind)) {
            throw new IllegalArgumentException("deliverable is " + kind + " here, not " + fields.get(7));
        }
        PlanTerms terms = terms(reading);
        return new Plan(reading.sku().apply(this), name(), coverage(), terms, cost());
    }

    private PlanType type() {
        return switch (packageType()) {
            case "starter" -> PlanType.STARTER;
            case "data-limited" -> PlanType.DATA_LIMITED;
            case "unlimited" -> PlanType.UNLIMITED;
            case "time-limited" -> PlanType.TIME_LIMITED;
            default -> throw new IllegalArgumentException("not a package_type: " + packageType());
        };
    }

    /// In the order of their codes; none for a destination chosen at redemption.
    public SortedSet<CountryCode> countries() {
        return Stream.of(fields.get(1).split(" +"))
                .filter(code -> !code.isEmpty())
                .map(CountryCode::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Coverage coverage() {
        return countries().isEmpty() ? new Coverage.ChosenAtRedemption() : new Coverage.Countries(countries());
    }

    // When validity begins stands in no rate card: at first use a traveller loses least.
    private PlanTerms terms(RateCard.Reading reading) {
        return new PlanTerms(
                type(),
                allowance(),
                days(),
                ActivationPolicy.ON_FIRST_USE,
                OptionalInt.empty(),
                reading.topUps().contains(type()),
                reading.delivered());
    }

    private Allowance allowance() {
        boolean unlimited = size().equals(UNLIMITED);
        if (unlimited != (type() == PlanType.UNLIMITED)) {
            throw new IllegalArgumentException("package_type " + packageType() + " with size " + size());
        }
        return unlimited ? new Allowance.Unlimited(Optional.empty()) : new Allowance.Fixed(DataVolume.parse(size()));
    }

    /// The validity.
    public int days() {
        String days = fields.get(3);
        if (!days.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException("duration_days is no number of days: " + days);
        }
        return Integer.parseInt(days);
    }

    private PlanCost cost() {
        String currency = fields.get(6);
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not a currency: " + currency);
        }
        return new PlanCost(Money.of(fields.get(5), currency), PlanCost.Source.RATE_CARD);
    }

    // A customer may read it, so it speaks of no wholesaler.
    private String name() {
        String data = size().equals(UNLIMITED) ? "unlimited data" : size();
        return place() + ", " + data + ", " + days() + (days() == 1 ? " day" : " days");
    }

    private String place() {
        SortedSet<CountryCode> countries = countries();
        return switch (countries.size()) {
            case 0 -> "Any destination";
            case 1 -> Locale.of("", countries.getFirst().value()).getDisplayCountry(Locale.ENGLISH);
            default -> countries.size() + " countries";
        };
    }
}
