package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.routing.ReplayReport.Amounts;
import io.esimswitchboard.orchestrator.routing.ReplayReport.Counts;
import io.esimswitchboard.orchestrator.routing.ReplayReport.Difference;
import io.esimswitchboard.orchestrator.routing.ReplayReport.Pair;
import io.esimswitchboard.orchestrator.routing.policy.Figures;
import io.esimswitchboard.orchestrator.routing.policy.NamedPolicy;
import io.esimswitchboard.orchestrator.routing.policy.Ranking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Adds replayed decisions up. For one thread.
final class ReplayTally {

    private static final int SHOWN = 100;

    private long decisions;
    private long equal;
    private long ownDecisions;
    private long ownEqual;
    private long unserved;
    private long skipped;
    private final Map<String, Amounts> amounts = new TreeMap<>();
    private final Map<String, Pair<Long>> share = new TreeMap<>();
    private Pair<BigDecimal> success = new Pair<>(BigDecimal.ZERO, BigDecimal.ZERO);
    private final List<Difference> differences = new ArrayList<>();

    /// What `policy` makes of a recorded decision.
    record Judged(NamedPolicy policy, Ranking ranking) {

        Optional<String> chosen() {
            return ranking.order().stream()
                    .findFirst()
                    .map(best -> best.contender().offer().toString());
        }
    }

    void skip() {
        skipped++;
    }

    void add(LineId line, RecordedDecision recorded, Judged judged) {
        Optional<String> then = Optional.ofNullable(recorded.chosen());
        Optional<String> now = judged.chosen();
        boolean same = then.equals(now);
        decisions++;
        equal += same ? 1 : 0;
        if (recorded.policy().equals(judged.policy().name())) {
            ownDecisions++;
            ownEqual += same ? 1 : 0;
        }
        if (!same && differences.size() < SHOWN) {
            differences.add(new Difference(line, then, now));
        }
        Optional<RecordedCandidate> chosenThen = then.flatMap(recorded::candidate);
        Optional<RecordedCandidate> chosenNow = now.flatMap(recorded::candidate);
        if (chosenThen.isPresent() && chosenNow.isPresent()) {
            compare(chosenThen.get(), chosenNow.get());
        } else {
            unserved++;
        }
    }

    private void compare(RecordedCandidate then, RecordedCandidate now) {
        Figures before = figures(then);
        Figures after = figures(now);
        amounts.merge(then.currency(), Amounts.of(before, after), Amounts::plus);
        share.merge(then.providerId(), new Pair<>(1L, 0L), (a, b) -> a.plus(b, Long::sum));
        share.merge(now.providerId(), new Pair<>(0L, 1L), (a, b) -> a.plus(b, Long::sum));
        success = success.plus(new Pair<>(before.health(), after.health()), BigDecimal::add);
    }

    private static Figures figures(RecordedCandidate candidate) {
        return candidate
                .contender()
                .orElseThrow(() -> new IllegalStateException("judged without its figures: " + candidate.offerId()))
                .figures();
    }

    ReplayReport report(Optional<LineId> next) {
        return new ReplayReport(
                new Counts(decisions, equal, ownDecisions, ownEqual, unserved, skipped),
                amounts,
                share,
                success,
                differences,
                next);
    }
}
