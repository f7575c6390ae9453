package io.esimswitchboard.quickstart.chaos.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Every claim about the evidence.
public final class Checks {

    private static final List<Function<Evidence, Verdict>> ALL = List.of(
            OrderChecks::everyOfferIsAnswered,
            OrderChecks::acknowledgedOrdersExist,
            OrderChecks::aKeyIsOneOrder,
            OrderChecks::everyOrderHasEnded,
            SaleChecks::noAttemptIsSoldTwice,
            SaleChecks::whatIsSoldIsAccountedFor,
            SaleChecks::whatIsDeliveredIsSold,
            EventChecks::noTimelineHasAGap,
            EventChecks::theTopicTellsTheTimeline);

    public static List<Verdict> of(Evidence evidence) {
        return ALL.stream().map(check -> check.apply(evidence)).toList();
    }

    /// Whether every sale is known of. What a wholesaler has carried out late is looked for, and may be known later.
    public static boolean everySaleIsKnown(Evidence evidence) {
        return SaleChecks.whatIsSoldIsAccountedFor(evidence).holds();
    }

    static Verdict verdict(String claim, String fact, Stream<String> violations) {
        return new Verdict(claim, fact, violations.toList());
    }

    private Checks() {}
}
