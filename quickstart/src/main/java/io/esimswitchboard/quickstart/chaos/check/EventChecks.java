package io.esimswitchboard.quickstart.chaos.check;

import static io.esimswitchboard.quickstart.chaos.check.Checks.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every fact about an order is told once and in order, in the timeline and on the topic.
public final class EventChecks {

    static Verdict noTimelineHasAGap(Evidence evidence) {
        long events = evidence.orders().stream()
                .mapToLong(order -> order.events().size())
                .sum();
        return verdict(
                "no event sequence has a gap",
                events + " events",
                evidence.orders().stream()
                        .flatMap(order -> gap(order.events()).map(gap -> order.id() + ": " + gap).stream()));
    }

    /// Where `events` are not 1, 2, 3 and so on.
    private static Optional<String> gap(List<SeenEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).sequence() != i + 1) {
                return Optional.of("event " + events.get(i).sequence() + " ("
                        + events.get(i).type() + ") stands where " + (i + 1) + " should");
            }
        }
        return events.isEmpty() ? Optional.of("no event at all") : Optional.empty();
    }

    static Verdict theTopicTellsTheTimeline(Evidence evidence) {
        long records = evidence.told().values().stream().mapToLong(List::size).sum();
        long different = evidence.told().values().stream()
                .mapToLong(told -> once(told).size())
                .sum();
        Set<String> known = evidence.orders().stream().map(SeenOrder::id).collect(Collectors.toSet());
        Stream<String> wrong = evidence.orders().stream().flatMap(order -> difference(order, evidence.told()).stream());
        Stream<String> strangers = evidence.told().keySet().stream()
                .filter(order -> !known.contains(order))
                .map(order -> "the topic tells of " + order + ", which does not exist");
        return verdict(
                "a consumer that goes by event id sees each event once, in order",
                records + " records, " + (records - different) + " copies passed over",
                Stream.concat(wrong, strangers));
    }

    /// The orders whose timeline the topic does not tell, or not yet.
    public static Set<String> untold(Evidence evidence) {
        return evidence.orders().stream()
                .filter(order -> difference(order, evidence.told()).isPresent())
                .map(SeenOrder::id)
                .collect(Collectors.toSet());
    }

    private static Optional<String> difference(SeenOrder order, Map<String, List<SeenEvent>> topic) {
        List<SeenEvent> told = once(topic.getOrDefault(order.id(), List.of()));
        Optional<String> gap = gap(told).or(() -> forged(topic.getOrDefault(order.id(), List.of())));
        if (gap.isPresent()) {
            return gap.map(each -> order.id() + " on the topic: " + each);
        }
        return types(told).equals(types(order.events()))
                ? Optional.empty()
                : Optional.of(
                        order.id() + ": the topic tells " + types(told) + ", the timeline " + types(order.events()));
    }

    /// What is left when every id counts once.
    private static List<SeenEvent> once(List<SeenEvent> told) {
        Set<String> ids = new HashSet<>();
        List<SeenEvent> once = new ArrayList<>();
        told.stream().filter(event -> ids.add(event.id())).forEach(once::add);
        return once;
    }

    /// A copy that tells something else than its first.
    private static Optional<String> forged(List<SeenEvent> told) {
        Map<String, SeenEvent> first = new HashMap<>();
        return told.stream()
                .filter(event -> !first.computeIfAbsent(event.id(), _ -> event).equals(event))
                .map(event -> "two different events have the id " + event.id())
                .findFirst();
    }

    private static List<String> types(List<SeenEvent> events) {
        return events.stream().map(SeenEvent::type).toList();
    }

    private EventChecks() {}
}
