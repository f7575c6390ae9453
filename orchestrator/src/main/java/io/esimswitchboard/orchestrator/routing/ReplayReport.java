package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.routing.policy.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// What a replay has found.
///
/// @param amounts by currency, of the decisions with a choice both then and now
/// @param share by provider, how many of these it was chosen for
/// @param success the sum of the chosen providers' health, as it was then
/// @param differences the first hundred
/// @param next where to go on; empty at the end
public record ReplayReport(
        Counts counts,
        Map<String, Amounts> amounts,
        Map<String, Pair<Long>> share,
        Pair<BigDecimal> success,
        List<Difference> differences,
        Optional<LineId> next) {

    /// @param decisions that were judged again
    /// @param equal of these have the same choice
    /// @param own were made by the very policy that they were judged by
    /// @param ownEqual of these have the same choice
    /// @param unserved have no choice, then or now
    /// @param skipped could not be judged: too little was recorded, or their policy is not kept any more
    public record Counts(long decisions, long equal, long own, long ownEqual, long unserved, long skipped) {}

    /// Recorded and replayed.
    public record Pair<T>(T recorded, T replayed) {

        Pair<T> plus(Pair<T> other, BinaryOperator<T> sum) {
            return new Pair<>(sum.apply(recorded, other.recorded), sum.apply(replayed, other.replayed));
        }
    }

    /// What was paid by us and by the storefronts.
    public record Amounts(Pair<BigDecimal> cost, Pair<BigDecimal> price) {

        static Amounts of(Figures then, Figures now) {
            return new Amounts(new Pair<>(then.cost(), now.cost()), new Pair<>(then.price(), now.price()));
        }

        public Pair<BigDecimal> margin() {
            return price.plus(cost, BigDecimal::subtract);
        }

        Amounts plus(Amounts other) {
            return new Amounts(cost.plus(other.cost, BigDecimal::add), price.plus(other.price, BigDecimal::add));
        }
    }

    /// A choice that is another now.
    public record Difference(LineId line, Optional<String> recorded, Optional<String> replayed) {}
}
