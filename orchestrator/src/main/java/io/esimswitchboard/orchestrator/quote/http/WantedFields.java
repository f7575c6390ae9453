package io.esimswitchboard.orchestrator.quote.http;

import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.routing.Wanted;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what an item asks for: a package by its id, or a requirement. Empty when it is wrong, which has been noted
/// then.
public final class WantedFields {

    /// The code of an error about a country.
    public static final String UNKNOWN_DESTINATION = "unknown_destination";

    /// How many items may be asked for at once.
    public static final int MAX_ITEMS = 20;

    private static final int MAX_QUANTITY = 50;
    private static final int MAX_DAYS = 365;

    private final JsonFields item;

    private WantedFields(JsonFields item) {
        this.item = item;
    }

    /// 422 for the item at `index`.
    public static ProblemException noOffer(int index) {
        return new ProblemException(
                ProblemException.unprocessable("no_offer", "Nothing on sale does what the item asks for.")
                        .problem()
                        .at("/items/" + index));
    }

    public static Optional<Wanted> read(JsonFields item) {
        return new WantedFields(item).wanted();
    }

    public static int quantity(JsonFields item) {
        return item.integer("quantity", 1, MAX_QUANTITY).orElse(1);
    }

    /// Empty when either will do.
    public static Optional<DeliverableKind> deliverable(JsonFields item) {
        return switch (item.text("deliverable").orElse("any")) {
            case "any" -> Optional.empty();
            case "esim_profile" -> Optional.of(DeliverableKind.ESIM_PROFILE);
            case "claim" -> Optional.of(DeliverableKind.CLAIM);
            default -> {
                item.refuse("deliverable", "invalid", "has to be any, esim_profile or claim");
                yield Optional.empty();
            }
        };
    }

    private Optional<Wanted> wanted() {
        boolean required = Stream.of("destination", "min_data", "unlimited", "min_days")
                .map(item::has)
                .reduce(false, Boolean::logicalOr);
        if (!item.has("package_id")) {
            return atLeast();
        }
        if (required) {
            item.refuse("conflicting_fields", "names a package_id or a requirement, not both");
        }
        return item.text("package_id").flatMap(this::ofPackage);
    }

    private Optional<Wanted> ofPackage(String text) {
        Optional<PackageId> id = PackageId.parse(text);
        if (id.isEmpty()) {
            item.refuse("package_id", "invalid", "has to be a package's id");
        }
        return id.map(Wanted.OfPackage::new);
    }

    private Optional<Wanted> atLeast() {
        if (!item.has("destination")) {
            item.refuse("destination", "required", "is required unless there is a package_id");
        }
        item.require("min_days");
        Optional<CountryCode> destination = item.text("destination").flatMap(this::country);
        Optional<Integer> days = item.integer("min_days", 1, MAX_DAYS);
        Optional<DataVolume> data = minData();
        return destination.flatMap(country -> days.map(least -> new Wanted.AtLeast(country, data, least)));
    }

    private Optional<CountryCode> country(String text) {
        Optional<CountryCode> country = text.matches("[A-Za-z]{2}") ? CountryCode.of(text) : Optional.empty();
        if (country.isEmpty()) {
            item.refuse("destination", UNKNOWN_DESTINATION, "has to be an ISO 3166-1 alpha-2 country code");
        }
        return country;
    }

    private Optional<DataVolume> minData() {
        boolean unlimited = item.flag("unlimited").orElse(false);
        if (unlimited && item.has("min_data")) {
            item.refuse("conflicting_fields", "asks for unlimited data or for min_data, not both");
        }
        if (!unlimited) {
            item.require("min_data");
        }
        return item.text("min_data").flatMap(this::volume);
    }

    private Optional<DataVolume> volume(String text) {
        try {
            return Optional.of(DataVolume.parse(text));
        } catch (IllegalArgumentException | ArithmeticException e) {
            item.refuse("min_data", "invalid", "has to be an amount of data such as 500MB or 1GB");
            return Optional.empty();
        }
    }
}
