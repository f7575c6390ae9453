package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.CatalogueReading.RejectedPlan;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What can be taken over of a reading: one bad plan spoils none of the others.
record CheckedReading(List<Plan> plans, List<RejectedPlan> rejected) {

    /// What the column holds.
    private static final BigDecimal COST_BELOW = BigDecimal.TEN.pow(12);

    static CheckedReading of(CatalogueReading reading) {
        List<Plan> plans = new ArrayList<>();
        List<RejectedPlan> rejected = new ArrayList<>(reading.rejected());
        Set<PlanId> seen = new HashSet<>();
        for (Plan plan : reading.plans()) {
            if (!seen.add(plan.id())) {
                rejected.add(new RejectedPlan(plan.id().value(), "listed twice"));
            } else if (plan.cost().price().amount().compareTo(COST_BELOW) >= 0) {
                rejected.add(new RejectedPlan(
                        plan.id().value(), "cost of " + plan.cost().price()));
            } else {
                plans.add(plan);
            }
        }
        return new CheckedReading(List.copyOf(plans), List.copyOf(rejected));
    }
}
