package io.esimswitchboard.orchestrator.pricing;

import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.PlanType;
import io.esimswitchboard.provider.toolkit.ratecard.RateCardRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a wholesaler charges us by contract: it goes before what its API says.
///
/// A row is for the plan that it names, else for those that it describes. The name is the wholesaler's own; an adapter
/// may keep it with a word and a colon before it, as in `id:th-1gb`.
public final class RateCard {

    private final List<RateCardRow> rows;
    private final Map<String, RateCardRow> byName = new HashMap<>();
    private final Map<Description, List<RateCardRow>> byDescription = new HashMap<>();

    /// @param rows without flaws
    public RateCard(List<RateCardRow> rows) {
        this.rows = List.copyOf(rows);
        for (RateCardRow row : rows) {
            if (row.packageId().isEmpty()) {
                byDescription
                        .computeIfAbsent(Description.of(row), _ -> new ArrayList<>(1))
                        .add(row);
            } else {
                byName.put(row.packageId(), row);
            }
        }
    }

    public List<RateCardRow> rows() {
        return rows;
    }

    /// Empty when no row is for this plan.
    Optional<PlanCost> costOf(Plan plan) {
        return named(plan).or(() -> described(plan)).map(RateCardRow::cost);
    }

    private Optional<RateCardRow> named(Plan plan) {
        String id = plan.id().value();
        return Optional.ofNullable(byName.get(id))
                .or(() -> Optional.ofNullable(byName.get(id.substring(id.indexOf(':') + 1))));
    }

    private Optional<RateCardRow> described(Plan plan) {
        return byDescription.getOrDefault(Description.of(plan), List.of()).stream()
                .filter(row -> row.deliverable()
                        .filter(kind -> kind != plan.terms().deliverable())
                        .isEmpty())
                .findFirst();
    }

    /// @param bytes empty for unlimited data, whatever its fair-use rule
    private record Description(PlanType type, Coverage coverage, Optional<Long> bytes, int days) {

        static Description of(RateCardRow row) {
            return new Description(row.type(), row.coverage(), bytes(row.allowance()), row.days());
        }

        static Description of(Plan plan) {
            return new Description(
                    plan.terms().type(),
                    plan.coverage(),
                    bytes(plan.terms().allowance()),
                    plan.terms().validityDays());
        }

        private static Optional<Long> bytes(Allowance allowance) {
            return switch (allowance) {
                case Allowance.Fixed(var volume) -> Optional.of(volume.bytes());
                case Allowance.Unlimited(var _) -> Optional.empty();
            };
        }
    }
}
