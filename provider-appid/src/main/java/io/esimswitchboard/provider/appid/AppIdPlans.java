package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.CatalogueReading.RejectedPlan;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.PlanTerms;
import io.esimswitchboard.provider.PlanType;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Supplier;

/// Turns packages into plans, one bad package spoiling none of the others.
final class AppIdPlans {

    // How the wholesaler counts is not written down; its names read 500M and 1G for 500 and 1000 or 1024.
    private static final BigDecimal BYTES_PER_MEGABYTE = BigDecimal.valueOf(1_000_000);

    private final Currency currency;
    private final MobileCountryCodes countries;

    AppIdPlans(Currency currency, MobileCountryCodes countries) {
        this.currency = currency;
        this.countries = countries;
    }

    /// A package that stands twice, as happens when the list grows between two pages, is read once.
    CatalogueReading read(List<JsonView> packages) {
        Map<PlanId, Plan> plans = new LinkedHashMap<>();
        List<RejectedPlan> rejected = new ArrayList<>();
        for (JsonView each : packages) {
            String sku = PlainText.oneLine(each.text("packageCode").orElse("(no packageCode)"));
            try {
                Plan plan = plan(each);
                plans.putIfAbsent(plan.id(), plan);
            } catch (IllegalArgumentException | ArithmeticException e) {
                rejected.add(new RejectedPlan(sku, PlainText.oneLine(String.valueOf(e.getMessage()))));
            }
        }
        return new CatalogueReading(List.copyOf(plans.values()), rejected);
    }

    private Plan plan(JsonView each) {
        PlanId id = new PlanId(each.text("packageCode").orElseThrow(missing("packageCode")));
        String name = each.text("packageName").orElse(id.value());
        return new Plan(id, PlainText.oneLine(name), coverage(each), terms(each), cost(each));
    }

    private Coverage coverage(JsonView each) {
        String codes = each.text("mcc").orElseThrow(missing("mcc"));
        SortedSet<CountryCode> known = countries.among(codes);
        if (known.isEmpty()) {
            throw new IllegalArgumentException("no known country in mcc " + codes);
        }
        return new Coverage.Countries(known);
    }

    private static PlanTerms terms(JsonView each) {
        return new PlanTerms(
                PlanType.DATA_LIMITED,
                new Allowance.Fixed(volume(each)),
                each.at("days").integer().orElseThrow(missing("days")),
                ActivationPolicy.ON_FIRST_USE,
                each.at("effectiveDays").integer().filter(days -> days > 0).stream()
                        .mapToInt(Integer::intValue)
                        .findFirst(),
                false,
                DeliverableKind.ESIM_PROFILE);
    }

    private static DataVolume volume(JsonView each) {
        String flow = each.text("flow").orElseThrow(missing("flow"));
        if (!flow.matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("flow is no number of MB: " + flow);
        }
        return new DataVolume(new BigDecimal(flow).multiply(BYTES_PER_MEGABYTE).longValueExact());
    }

    private PlanCost cost(JsonView each) {
        String price = each.text("price").orElseThrow(missing("price"));
        return AppIdRecords.money(price, currency)
                .map(money -> new PlanCost(money, PlanCost.Source.PROVIDER_API))
                .orElseThrow(() -> new IllegalArgumentException("price is no amount: " + price));
    }

    private static Supplier<IllegalArgumentException> missing(String field) {
        return () -> new IllegalArgumentException("no " + field + ", or not of the kind expected");
    }
}
