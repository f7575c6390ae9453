package io.esimswitchboard.quickstart.chaos.check;

import static io.esimswitchboard.quickstart.chaos.check.Checks.verdict;

import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer.Acknowledged;
import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer.Refused;
import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer.Unanswered;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was acknowledged is there, once, and has come to its end.
final class OrderChecks {

    static Verdict everyOfferIsAnswered(Evidence evidence) {
        long refused = evidence.purchases().stream()
                .filter(purchase -> purchase.answer() instanceof Refused)
                .count();
        return verdict(
                "every order offered was answered in the end",
                evidence.purchases().size() + " offered, " + refused + " of them refused",
                evidence.purchases().stream().flatMap(OrderChecks::silence));
    }

    private static Stream<String> silence(Purchase purchase) {
        return switch (purchase.answer()) {
            case Unanswered(var last) -> Stream.of(purchase.reference() + " was never answered, last: " + last);
            case Acknowledged _, Refused _ -> Stream.empty();
        };
    }

    static Verdict acknowledgedOrdersExist(Evidence evidence) {
        Map<String, List<String>> existing = evidence.orders().stream()
                .collect(Collectors.groupingBy(
                        SeenOrder::reference, Collectors.mapping(SeenOrder::id, Collectors.toList())));
        Stream<String> wrong = evidence.purchases().stream()
                .flatMap(purchase ->
                        existence(purchase, existing.getOrDefault(purchase.reference(), List.of())).stream());
        return verdict(
                "every acknowledged order exists once, and no other",
                evidence.orders().size() + " orders",
                Stream.concat(wrong, strangers(evidence)));
    }

    private static Optional<String> existence(Purchase purchase, List<String> found) {
        return switch (purchase.answer()) {
            case Acknowledged acknowledged ->
                found.equals(List.of(acknowledged.order()))
                        ? Optional.empty()
                        : Optional.of(purchase.reference() + " was acknowledged as " + acknowledged.order()
                                + ", there is " + found);
            case Refused(var why) ->
                found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(purchase.reference() + " was refused (" + why + "), there is " + found);
            case Unanswered _ -> Optional.empty(); // told by the check above
        };
    }

    private static Stream<String> strangers(Evidence evidence) {
        Set<String> offered =
                evidence.purchases().stream().map(Purchase::reference).collect(Collectors.toSet());
        return evidence.orders().stream()
                .filter(order -> !offered.contains(order.reference()))
                .map(order -> order.id() + " was never offered");
    }

    static Verdict aKeyIsOneOrder(Evidence evidence) {
        List<Acknowledged> repeated = evidence.purchases().stream()
                .map(Purchase::answer)
                .flatMap(answer -> answer instanceof Acknowledged(var orders, var after) && orders.size() > 1
                        ? Stream.of(new Acknowledged(orders, after))
                        : Stream.empty())
                .toList();
        return verdict(
                "a repeated key is answered with the same order",
                repeated.size() + " repeated after their answer",
                repeated.stream()
                        .map(Acknowledged::orders)
                        .filter(orders -> new HashSet<>(orders).size() > 1)
                        .map(orders -> "one key was answered with " + orders));
    }

    static Verdict everyOrderHasEnded(Evidence evidence) {
        Map<String, Long> statuses = evidence.orders().stream()
                .collect(Collectors.groupingBy(SeenOrder::status, TreeMap::new, Collectors.counting()));
        String fact = statuses.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return verdict(
                "every order is terminal or needs review",
                fact,
                evidence.orders().stream()
                        .filter(order -> !order.hasEnded())
                        .map(order -> order.id() + " is " + order.status()));
    }

    private OrderChecks() {}
}
