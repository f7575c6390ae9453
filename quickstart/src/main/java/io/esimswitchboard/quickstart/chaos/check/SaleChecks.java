package io.esimswitchboard.quickstart.chaos.check;

import static io.esimswitchboard.quickstart.chaos.check.Checks.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The wholesalers' ledgers against ours: what they were paid for is what we know of.
final class SaleChecks {

    private static final String DELIVERED = "succeeded";
    private static final String SURPLUS = "superseded";
    private static final String STOCKED = "stocked";
    private static final String IN_DOUBT = "unknown";

    /// An attempt and the order it is for.
    private record Bought(SeenOrder order, SeenAttempt attempt) {

        /// What the sale of its unit is to us; empty when we do not count on it.
        Optional<Use> use() {
            boolean review = attempt.state().equals(IN_DOUBT) && order.status().equals("needs_review");
            return switch (attempt.state()) {
                case DELIVERED -> Optional.of(Use.DELIVERED);
                case SURPLUS -> Optional.of(Use.SURPLUS);
                default -> review ? Optional.of(Use.UNDER_REVIEW) : Optional.empty();
            };
        }
    }

    private enum Use {
        DELIVERED,
        SURPLUS,
        UNDER_REVIEW
    }

    static Verdict noAttemptIsSoldTwice(Evidence evidence) {
        Map<String, Long> units = unitsByAttempt(evidence);
        return verdict(
                "no attempt is sold twice",
                units.size() + " attempts that sold",
                units.entrySet().stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(entry -> entry.getKey() + " was sold " + entry.getValue() + " times"));
    }

    static Verdict whatIsSoldIsAccountedFor(Evidence evidence) {
        Map<String, Bought> bought = bought(evidence);
        Map<Use, Long> uses = new EnumMap<>(Use.class);
        List<String> losses = new ArrayList<>();
        for (SoldUnit unit : evidence.sold()) {
            Optional<Bought> buyer = Optional.ofNullable(bought.get(key(unit.provider(), unit.reference())));
            buyer.flatMap(Bought::use)
                    .ifPresentOrElse(use -> uses.merge(use, 1L, Long::sum), () -> losses.add(loss(unit, buyer)));
        }
        return verdict(
                "sold = delivered + surplus + under review",
                evidence.sold().size() + " = "
                        + Arrays.stream(Use.values())
                                .map(use -> uses.getOrDefault(use, 0L).toString())
                                .collect(Collectors.joining(" + ")),
                losses.stream());
    }

    private static String loss(SoldUnit unit, Optional<Bought> buyer) {
        String sold = unit.provider() + " sold " + unit.unit();
        return buyer.map(each -> sold + ", but " + unit.reference() + " is "
                        + each.attempt().state() + " in " + each.order().id() + ", which is "
                        + each.order().status())
                .orElse(sold + " for no attempt of ours");
    }

    static Verdict whatIsDeliveredIsSold(Evidence evidence) {
        Map<String, Long> units = unitsByAttempt(evidence);
        Stream<String> unsold = bought(evidence).values().stream()
                .filter(each -> each.attempt().state().equals(DELIVERED))
                .filter(each -> !units.containsKey(
                        key(each.attempt().provider(), each.attempt().reference())))
                .map(each ->
                        each.attempt().reference() + " of " + each.order().id() + " is delivered and was not sold");
        Stream<String> miscounted = evidence.orders().stream()
                .filter(order -> order.delivered() != served(order))
                .map(order -> order.id() + " shows " + order.delivered() + " deliverables for " + served(order)
                        + " attempts that succeeded");
        long stocked = attemptsIn(evidence, STOCKED);
        long surplus = attemptsIn(evidence, SURPLUS);
        Stream<String> overdrawn = stocked > surplus
                ? Stream.of(stocked + " units were served from a stock of " + surplus)
                : Stream.empty();
        long shown = evidence.orders().stream().mapToLong(SeenOrder::delivered).sum();
        return verdict(
                "what is delivered was sold, one for one",
                shown + " eSIMs and claims",
                Stream.concat(Stream.concat(unsold, miscounted), overdrawn));
    }

    private static long served(SeenOrder order) {
        return order.attemptsIn(DELIVERED) + order.attemptsIn(STOCKED);
    }

    private static long attemptsIn(Evidence evidence, String state) {
        return evidence.orders().stream()
                .mapToLong(order -> order.attemptsIn(state))
                .sum();
    }

    private static Map<String, Long> unitsByAttempt(Evidence evidence) {
        return evidence.sold().stream()
                .collect(Collectors.groupingBy(unit -> key(unit.provider(), unit.reference()), Collectors.counting()));
    }

    private static Map<String, Bought> bought(Evidence evidence) {
        Map<String, Bought> bought = new HashMap<>();
        for (SeenOrder order : evidence.orders()) {
            for (SeenAttempt attempt : order.attempts()) {
                bought.put(key(attempt.provider(), attempt.reference()), new Bought(order, attempt));
            }
        }
        return bought;
    }

    private static String key(String provider, String reference) {
        return provider + " " + reference;
    }

    private SaleChecks() {}
}
