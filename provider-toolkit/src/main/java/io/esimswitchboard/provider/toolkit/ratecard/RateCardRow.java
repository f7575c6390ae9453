package io.esimswitchboard.provider.toolkit.ratecard;

import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.PlanTerms;
import io.esimswitchboard.provider.PlanType;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of a rate card. What is wrong with it is told by an IllegalArgumentException when it is asked for, or by
/// [#flaws()] all at once.
public final class RateCardRow {

    /// The size of a plan without a fixed volume.
    public static final String UNLIMITED = "unlimited";

    private static final int COUNTRIES = Locale.getISOCountries().length;
    private static final int QUOTED = 40;
    private static final RateCard.Reading ANY =
            new RateCard.Reading(_ -> new PlanId("any"), DeliverableKind.CLAIM, Set.of());

    private final List<String> fields;

    private RateCardRow(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    /// What is wrong with one column.
    public record Flaw(String column, String reason) {}

    /// Reads a line of CSV.
    ///
    /// @throws IllegalArgumentException when a quote stays open or the number of fields is another
    public static RateCardRow parse(String line) {
        return of(CsvLine.fields(line));
    }

    /// @param fields in the order of [RateCard#COLUMNS]
    /// @throws IllegalArgumentException when there are more or fewer
    public static RateCardRow of(List<String> fields) {
        if (fields.size() != RateCard.COLUMNS.size()) {
            throw new IllegalArgumentException(fields.size() + " fields instead of " + RateCard.COLUMNS.size());
        }
        return new RateCardRow(fields);
    }

    /// In the order of [RateCard#COLUMNS].
    public List<String> fields() {
        return fields;
    }

    /// Everything that is wrong with it, in the order of the columns; empty for a good row.
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        check("package_type", this::type, flaws);
        check("destination", this::coverage, flaws);
        check("size", this::volume, flaws);
        check("duration_days", this::days, flaws);
        check("package_id", this::sku, flaws);
        check("cost", this::amount, flaws);
        check("currency", this::currency, flaws);
        check("deliverable", this::deliverable, flaws);
        if (flaws.isEmpty()) {
            // Each column can be read; now whether they go together.
            check("size", this::allowance, flaws);
            check("cost", this::cost, flaws);
            check("duration_days", () -> terms(ANY), flaws);
        }
        return flaws;
    }

    private static void check(String column, Supplier<?> value, List<Flaw> flaws) {
        try {
            var _ = value.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            flaws.add(new Flaw(column, PlainText.oneLine(String.valueOf(e.getMessage()))));
        }
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

    private String sku() {
        return packageId().isEmpty() ? "" : new PlanId(packageId()).value();
    }

    Plan plan(RateCard.Reading reading) {
        if (deliverable().filter(kind -> kind != reading.delivered()).isPresent()) {
            throw new IllegalArgumentException(
                    "deliverable is " + word(reading.delivered()) + " here, not " + fields.get(7));
        }
        PlanTerms terms = terms(reading);
        return new Plan(reading.sku().apply(this), name(), coverage(), terms, cost());
    }

    public PlanType type() {
        return switch (packageType()) {
            case "starter" -> PlanType.STARTER;
            case "data-limited" -> PlanType.DATA_LIMITED;
            case "unlimited" -> PlanType.UNLIMITED;
            case "time-limited" -> PlanType.TIME_LIMITED;
            default -> throw new IllegalArgumentException("not a package_type: " + quoted(packageType()));
        };
    }

    /// In the order of their codes; none for a destination chosen at redemption.
    public SortedSet<CountryCode> countries() {
        List<String> codes = Stream.of(fields.get(1).split(" +"))
                .filter(code -> !code.isEmpty())
                .toList();
        if (codes.size() > COUNTRIES) {
            throw new IllegalArgumentException(codes.size() + " countries, and there are " + COUNTRIES);
        }
        return codes.stream()
                .map(code -> CountryCode.of(code)
                        .filter(country -> country.value().equals(code))
                        .orElseThrow(
                                () -> new IllegalArgumentException("not an ISO 3166-1 alpha-2 code: " + quoted(code))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Coverage coverage() {
        SortedSet<CountryCode> countries = countries();
        return countries.isEmpty() ? new Coverage.ChosenAtRedemption() : new Coverage.Countries(countries);
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

    /// Without a fair-use rule, of which a rate card knows nothing.
    public Allowance allowance() {
        if ((volume() instanceof Allowance.Unlimited) != (type() == PlanType.UNLIMITED)) {
            throw new IllegalArgumentException("package_type " + packageType() + " with size " + size());
        }
        return volume();
    }

    private Allowance volume() {
        return size().equals(UNLIMITED)
                ? new Allowance.Unlimited(Optional.empty())
                : new Allowance.Fixed(DataVolume.parse(size()));
    }

    /// The validity.
    public int days() {
        String days = fields.get(3);
        if (!days.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException("duration_days is no number of days: " + quoted(days));
        }
        return Integer.parseInt(days);
    }

    public PlanCost cost() {
        return new PlanCost(new Money(amount(), currency()), PlanCost.Source.RATE_CARD);
    }

    private BigDecimal amount() {
        String cost = fields.get(5);
        if (!cost.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("not an amount: " + quoted(cost));
        }
        return new BigDecimal(cost);
    }

    private Currency currency() {
        String code = fields.get(6);
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a currency: " + quoted(code)));
    }

    /// Empty where any will do.
    public Optional<DeliverableKind> deliverable() {
        String word = fields.get(7);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(DeliverableKind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a deliverable: " + quoted(word))));
    }

    private static String word(DeliverableKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
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
