package io.esimswitchboard.orchestrator.catalogue.http;

import io.esimswitchboard.orchestrator.catalogue.PackageFilter;
import io.esimswitchboard.orchestrator.catalogue.PackagePosition;
import io.esimswitchboard.orchestrator.catalogue.PackageScope;
import io.esimswitchboard.orchestrator.catalogue.PackageSort;
import io.esimswitchboard.orchestrator.http.Cursor;
import io.esimswitchboard.orchestrator.http.FieldError;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.http.QueryFields;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.micronaut.http.HttpRequest;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A search as it stands in a URL, read or refused with 400.
///
/// @param currency none for the platform's own
record PackageQuery(
        PackageFilter filter,
        PackageSort sort,
        Optional<Currency> currency,
        Optional<PackagePosition> after,
        int limit) {

    private static final Set<String> NAMES = Set.of(
            "destination",
            "min_data",
            "min_days",
            "max_price",
            "currency",
            "deliverable",
            "unlimited",
            "scope",
            "sort");
    private static final int MAX_DAYS = 3_650;

    static PackageQuery of(HttpRequest<?> request) {
        QueryFields query = QueryFields.of(request, NAMES);
        PackageFilter filter = new PackageFilter(
                query.text("destination").map(PackageQuery::country),
                query.read("min_data", PackageQuery::volume, "an amount of data such as 500MB or 1GB"),
                query.read("min_days", PackageQuery::days, "1 to " + MAX_DAYS),
                query.read("unlimited", PackageQuery::flag, "true or false"),
                query.read("scope", text -> word(PackageScope.values(), text), words(PackageScope.values())),
                price(query));
        PackageSort sort = query.read("sort", text -> word(PackageSort.values(), text), words(PackageSort.values()))
                .orElse(PackageSort.PRICE);
        return new PackageQuery(
                filter, sort, Currencies.of(query), query.after(list(sort), PackagePosition::parse), query.limit());
    }

    private static PackageFilter.Price price(QueryFields query) {
        return new PackageFilter.Price(
                query.read("max_price", PackageQuery::amount, "a decimal such as 10.00"),
                query.text("deliverable").filter(text -> !text.equals("any")).isEmpty()
                        ? Optional.empty()
                        : query.read(
                                "deliverable",
                                text -> word(DeliverableKind.values(), text),
                                "any, " + words(DeliverableKind.values())));
    }

    String cursor(PackagePosition end) {
        return Cursor.of(list(sort), end.toText());
    }

    /// A cursor of one order is none of another.
    private static String list(PackageSort sort) {
        return "packages by " + word(sort);
    }

    static CountryCode country(String text) {
        return Optional.of(text)
                .filter(code -> code.matches("[A-Za-z]{2}"))
                .flatMap(CountryCode::of)
                .orElseThrow(() -> ProblemException.invalid(
                        "unknown_destination",
                        List.of(FieldError.query(
                                "destination",
                                "unknown_destination",
                                "has to be an ISO 3166-1 alpha-2 country code"))));
    }

    private static Optional<DataVolume> volume(String text) {
        try {
            return Optional.of(DataVolume.parse(text));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> days(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(days -> days >= 1 && days <= MAX_DAYS);
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> amount(String text) {
        return text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> word(E[] values, String text) {
        return Stream.of(values).filter(value -> word(value).equals(text)).findFirst();
    }

    private static String words(Enum<?>[] values) {
        return String.join(", ", Stream.of(values).map(PackageQuery::word).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
