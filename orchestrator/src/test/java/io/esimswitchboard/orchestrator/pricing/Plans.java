package io.esimswitchboard.orchestrator.pricing;

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
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Plans of 1 GB for a week that differ in what prices depend on.
final class Plans {

    private Plans() {}

    /// @param countries separated by spaces
    static Plan plan(String id, String countries, Money cost) {
        return new Plan(
                new PlanId(id),
                "a plan",
                new Coverage.Countries(Stream.of(countries.split(" "))
                        .map(CountryCode::new)
                        .collect(Collectors.toCollection(TreeSet::new))),
                new PlanTerms(
                        PlanType.DATA_LIMITED,
                        new Allowance.Fixed(DataVolume.parse("1GB")),
                        7,
                        ActivationPolicy.ON_FIRST_USE,
                        OptionalInt.empty(),
                        false,
                        DeliverableKind.CLAIM),
                new PlanCost(cost, PlanCost.Source.PROVIDER_API));
    }
}
