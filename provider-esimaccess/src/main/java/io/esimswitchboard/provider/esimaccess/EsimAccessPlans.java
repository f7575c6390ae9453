package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.Allowance.FairUse;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.CatalogueReading.RejectedPlan;
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
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns packages into plans, one bad package spoiling none of the others.
final class EsimAccessPlans {

    private static final int WHOLE = 1;
    private static final int BY_THE_DAY = 2;

    private final List<Integer> dayPasses;

    EsimAccessPlans(List<Integer> dayPasses) {
        this.dayPasses = dayPasses;
    }

    CatalogueReading read(List<JsonView> packages) {
        Map<PlanId, Plan> plans = new LinkedHashMap<>();
        List<RejectedPlan> rejected = new ArrayList<>();
        for (JsonView each : packages) {
            String sku = PlainText.oneLine(each.text("packageCode").orElse("(no packageCode)"));
            try {
                plans(each).forEach(plan -> plans.putIfAbsent(plan.id(), plan));
            } catch (IllegalArgumentException | ArithmeticException e) {
                rejected.add(new RejectedPlan(sku, PlainText.oneLine(String.valueOf(e.getMessage()))));
            }
        }
        return new CatalogueReading(List.copyOf(plans.values()), rejected);
    }

    /// A package sold by the day becomes a plan for each length that is configured.
    private List<Plan> plans(JsonView each) {
        String code = each.text("packageCode").orElseThrow(missing("packageCode"));
        int kind = number(each, "dataType");
        return switch (kind) {
            case WHOLE -> List.of(whole(each, code));
            case BY_THE_DAY ->
                dayPasses.stream().map(days -> dayPass(each, code, days)).toList();
            default -> throw new IllegalArgumentException("dataType " + kind + " is not known");
        };
    }

    private static Plan whole(JsonView each, String code) {
        return new Plan(
                new EsimAccessSku(code, null).plan(),
                name(each, code),
                coverage(each),
                terms(each, PlanType.DATA_LIMITED, new Allowance.Fixed(volume(each)), validity(each)),
                cost(each, 1));
    }

    private static Plan dayPass(JsonView each, String code, int days) {
        FairUse fairUse = new FairUse(volume(each), Duration.ofDays(1), throttle(each));
        return new Plan(
                new EsimAccessSku(code, days).plan(),
                name(each, code) + ", " + days + " d",
                coverage(each),
                terms(each, PlanType.UNLIMITED, new Allowance.Unlimited(Optional.of(fairUse)), days),
                cost(each, days));
    }

    private static String name(JsonView each, String code) {
        return PlainText.oneLine(each.text("name").orElse(code), 180);
    }

    private static Coverage coverage(JsonView each) {
        String codes = each.text("location").orElseThrow(missing("location"));
        TreeSet<CountryCode> known = Stream.of(codes.split(","))
                .flatMap(code -> CountryCode.of(code.strip()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (known.isEmpty()) {
            throw new IllegalArgumentException("no known country in location " + codes);
        }
        return new Coverage.Countries(known);
    }

    private static PlanTerms terms(JsonView each, PlanType type, Allowance allowance, int days) {
        return new PlanTerms(
                type,
                allowance,
                days,
                activation(each),
                each.at("unusedValidTime").integer().filter(left -> left > 0).stream()
                        .mapToInt(Integer::intValue)
                        .findFirst(),
                // 2 is known to allow it, 3 was seen on day passes, for which we know no top-up.
                each.at("supportTopUpType").integer().equals(Optional.of(2)),
                DeliverableKind.ESIM_PROFILE);
    }

    // Read as the traveller would lose least by it: what is not said to begin at first use may begin at once.
    private static ActivationPolicy activation(JsonView each) {
        return each.at("activeType").integer().equals(Optional.of(2))
                ? ActivationPolicy.ON_FIRST_USE
                : ActivationPolicy.ON_PURCHASE;
    }

    private static int validity(JsonView each) {
        String unit = each.text("durationUnit").orElseThrow(missing("durationUnit"));
        if (!unit.equals("DAY")) {
            throw new IllegalArgumentException("durationUnit " + unit + " is not known");
        }
        return number(each, "duration");
    }

    private static DataVolume volume(JsonView each) {
        return each.at("volume")
                .number()
                .map(bytes -> new DataVolume(bytes.longValueExact()))
                .orElseThrow(missing("volume"));
    }

    /// `512 Kbps`, `1 Mbps`, `1.25Mbps`. Without a speed the line is cut off, for which we have no word.
    private static int throttle(JsonView each) {
        String policy = each.text("fupPolicy").orElseThrow(missing("fupPolicy"));
        if (!policy.matches("(?i)[0-9]{1,4}(\\.[0-9]{1,3})? ?[km]bps")) {
            throw new IllegalArgumentException("fupPolicy is no speed: " + policy);
        }
        BigDecimal number = new BigDecimal(policy.replaceAll("[^0-9.]", ""));
        return number.multiply(policy.matches("(?i).*mbps") ? BigDecimal.valueOf(1000) : BigDecimal.ONE)
                .intValueExact();
    }

    /// Prices are whole ten-thousandths.
    private static PlanCost cost(JsonView each, int days) {
        BigDecimal price = each.at("price").number().orElseThrow(missing("price"));
        Currency currency = Currency.getInstance(each.text("currencyCode").orElseThrow(missing("currencyCode")));
        return new PlanCost(money(price, currency).times(days), PlanCost.Source.PROVIDER_API);
    }

    static Money money(BigDecimal tenThousandths, Currency currency) {
        return new Money(new BigDecimal(tenThousandths.toBigIntegerExact(), 4), currency);
    }

    private static int number(JsonView each, String field) {
        return each.at(field).integer().orElseThrow(missing(field));
    }

    private static Supplier<IllegalArgumentException> missing(String field) {
        return () -> new IllegalArgumentException("no " + field + ", or not of the kind expected");
    }
}
