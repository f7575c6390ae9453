package io.esimswitchboard.orchestrator.catalogue;

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
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Plans as a provider would list them.
public final class Plans {

    private Plans() {}

    public static Plan plan(String sku, String countries, String data, int days, String price) {
        return plan(sku, coverage(countries), terms(new Allowance.Fixed(DataVolume.parse(data)), days), price);
    }

    static Plan plan(String sku, Coverage coverage, PlanTerms terms, String price) {
        PlanCost cost = new PlanCost(Money.of(price, "USD"), PlanCost.Source.PROVIDER_API);
        return new Plan(new PlanId(sku), "Their name for " + sku, coverage, terms, cost);
    }

    static PlanTerms terms(Allowance allowance, int days) {
        return new PlanTerms(
                allowance instanceof Allowance.Unlimited ? PlanType.UNLIMITED : PlanType.DATA_LIMITED,
                allowance,
                days,
                ActivationPolicy.ON_FIRST_USE,
                OptionalInt.empty(),
                false,
                DeliverableKind.ESIM_PROFILE);
    }

    static Coverage coverage(String countries) {
        return countries.isEmpty()
                ? new Coverage.ChosenAtRedemption()
                : new Coverage.Countries(Stream.of(countries.split(" "))
                        .map(CountryCode::new)
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }

    /// `count` plans for Thailand, all of them different packages.
    public static List<Plan> many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> plan("sku-" + i, "TH", i + "MB", 7, "1.20"))
                .toList();
    }
}
