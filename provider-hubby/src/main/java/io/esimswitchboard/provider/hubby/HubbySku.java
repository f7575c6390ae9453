package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.toolkit.ratecard.RateCardRow;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a plan's id stands for at Hubby, which has no SKU for what is asked for by its properties.
///
/// `id:<package_id>`, or `spec:<type>:<destinations>:<size>:<days>` with destinations joined by `+`, `*` for a
/// destination chosen at redemption, and the size `unlimited` where there is none.
sealed interface HubbySku {

    String UNLIMITED = RateCardRow.UNLIMITED;

    PlanId planId();

    /// The entry of `package_specifications` that buys it.
    HubbyBodies.Specification specification();

    record ById(String packageId) implements HubbySku {

        @Override
        public PlanId planId() {
            return new PlanId("id:" + packageId);
        }

        @Override
        public HubbyBodies.Specification specification() {
            return new HubbyBodies.Specification(packageId, null, null, null, null, null, null, null);
        }
    }

    /// @param destinations none for a destination chosen at redemption
    record ByProperties(String type, List<String> destinations, String size, int days) implements HubbySku {

        public ByProperties {
            destinations = List.copyOf(destinations);
        }

        @Override
        public PlanId planId() {
            String places = destinations.isEmpty() ? "*" : String.join("+", destinations);
            return new PlanId("spec:" + type + ':' + places + ':' + size + ':' + days);
        }

        @Override
        public HubbyBodies.Specification specification() {
            Object destination = switch (destinations.size()) {
                case 0 -> null;
                case 1 -> destinations.getFirst();
                default -> destinations;
            };
            String volume = size.equals(UNLIMITED) ? null : size;
            return new HubbyBodies.Specification(null, type, destination, volume, days, null, null, null);
        }
    }

    /// A row that names a package is bought by it, any other by its properties.
    static PlanId planId(RateCardRow row) {
        HubbySku sku = row.packageId().isEmpty()
                ? new ByProperties(
                        row.packageType(),
                        row.countries().stream().map(CountryCode::value).toList(),
                        row.size(),
                        row.days())
                : new ById(row.packageId());
        return sku.planId();
    }

    Pattern SPEC = Pattern.compile("spec:([a-z-]+):(\\*|[A-Z]{2}(?:\\+[A-Z]{2})*):([0-9A-Za-z.]+):([0-9]{1,4})");

    /// Empty for an id that is none of ours.
    static Optional<HubbySku> of(PlanId plan) {
        if (plan.value().startsWith("id:") && plan.value().length() > 3) {
            return Optional.of(new ById(plan.value().substring(3)));
        }
        Matcher spec = SPEC.matcher(plan.value());
        if (!spec.matches()) {
            return Optional.empty();
        }
        List<String> places =
                spec.group(2).equals("*") ? List.of() : List.of(spec.group(2).split("\\+"));
        return Optional.of(new ByProperties(spec.group(1), places, spec.group(3), Integer.parseInt(spec.group(4))));
    }
}
