package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.chaos.ChaosOptions.Place;
import io.esimswitchboard.quickstart.chaos.check.Evidence;
import io.esimswitchboard.quickstart.chaos.check.Purchase;
import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer.Acknowledged;
import io.esimswitchboard.quickstart.chaos.check.SeenEvent;
import io.esimswitchboard.quickstart.chaos.check.Verdict;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A run on one page.
record ReportPage(ChaosOptions options, Chaos.Course course, Diary diary, Evidence evidence) {

    private static final int VIOLATIONS_SHOWN = 3;
    private static final Set<String> ENDS = Set.of(
            "order.completed", "order.partially_completed", "order.failed", "order.cancelled", "order.needs_review");

    String text(List<Verdict> verdicts) {
        boolean good = verdicts.stream().allMatch(Verdict::holds);
        return """
                eSIM Switchboard under %s: %s

                load      %s
                answers   %s
                latency   acknowledged: %s
                          settled:      %s
                faults    a fifth of all calls and webhooks; %d struck since the simulators' last start
                afterwards everything was up, answered and settled %s after the load ended

                %s
                checks
                %s
                again     %s
                """.formatted(
                        options.place() instanceof Place.Updated ? "an update" : "chaos",
                        good ? "ok" : "FAILED",
                        load(),
                        String.join(", ", course.replies()),
                        acknowledged().text(),
                        settled().text(),
                        course.struck(),
                        Screen.seconds(course.settledAfter()),
                        diary.table(),
                        verdicts.stream().map(ReportPage::verdict).collect(Collectors.joining()),
                        options.command());
    }

    private String load() {
        Load.Offered offered = course.offered();
        return String.format(
                Locale.ROOT,
                "%d orders in %s, %.1f a second of %d wanted, sent at most %d ms late",
                offered.orders(),
                Screen.seconds(offered.within()),
                offered.perSecond(),
                options.ordersPerSecond(),
                offered.latest().toMillis());
    }

    private static String verdict(Verdict verdict) {
        String head = "  %-8s%s: %s%n".formatted(verdict.holds() ? "ok" : "FAILED", verdict.claim(), verdict.fact());
        Stream<String> shown = verdict.violations().stream().limit(VIOLATIONS_SHOWN);
        int more = verdict.violations().size() - VIOLATIONS_SHOWN;
        Stream<String> rest = more > 0 ? Stream.of("and " + more + " more") : Stream.empty();
        return head
                + Stream.concat(shown, rest)
                        .map(violation -> "            " + violation + "\n")
                        .collect(Collectors.joining());
    }

    private Percentiles acknowledged() {
        return Percentiles.of(evidence.purchases().stream()
                .flatMap(purchase -> purchase.answer() instanceof Acknowledged(var _, var after)
                        ? Stream.of(after)
                        : Stream.empty()));
    }

    /// From the time an order was due to the event of its end.
    private Percentiles settled() {
        Map<String, Instant> ends = evidence.orders().stream()
                .flatMap(order -> end(order.events()).map(at -> Map.entry(order.reference(), at)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        return Percentiles.of(evidence.purchases().stream()
                .filter(purchase -> ends.containsKey(purchase.reference()))
                .map(purchase -> between(purchase, ends.getOrDefault(purchase.reference(), Instant.MAX))));
    }

    private static Duration between(Purchase purchase, Instant end) {
        return Duration.between(purchase.offeredAt(), end);
    }

    private static Optional<Instant> end(List<SeenEvent> events) {
        return events.stream()
                .filter(event -> ENDS.contains(event.type()))
                .max(Comparator.comparingLong(SeenEvent::sequence))
                .map(SeenEvent::recordedAt);
    }
}
