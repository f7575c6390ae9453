package io.esimswitchboard.provider.testkit.knownbad;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// An invented wholesaler behind its counter. It notes a wrong signature and serves all the same, so that no rule but
/// the one about signing tells.
final class Wholesaler {

    private static final List<Map<String, String>> PLANS = List.of(
            plan("TH-1", "Tayland \uD83C\uDDF9\uD83C\uDDED", "1000", "0.29"),
            plan("TH-5", "Thailand", "5000", "4.80"),
            plan("FR-1", "France", "1000", "1.20"),
            plan("FR-5", "France", "5000", "3.99"));
    private static final int PAGE = 2;

    /// One unit that was sold.
    private record Sale(String path, Map<String, String> asked, String number, Instant at) {

        String reference() {
            return asked.getOrDefault("reference", "");
        }

        /// 19 digits.
        String iccid() {
            return "89103000000000" + number.substring(2);
        }
    }

    private final House house;
    private final InstantSource clock;
    private final List<Sale> sales = new ArrayList<>();
    private final List<Sale> givenBack = new ArrayList<>();
    private Duration hidden = Duration.ZERO;

    Wholesaler(House house, InstantSource clock) {
        this.house = house;
        this.clock = clock;
    }

    private static Map<String, String> plan(String sku, String name, String megabytes, String price) {
        Map<String, String> plan = new LinkedHashMap<>();
        plan.put("sku", sku);
        plan.put("name", name);
        plan.put("megabytes", megabytes);
        plan.put("price", price);
        plan.put("currency", "USD");
        return plan;
    }

    synchronized List<String> sold() {
        return sales.stream()
                .filter(sale -> !givenBack.contains(sale))
                .map(Sale::reference)
                .toList();
    }

    synchronized void hideFor(Duration delay) {
        hidden = delay;
    }

    synchronized Letter answer(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "GET /plans" -> page(Integer.parseInt(call.asked()));
            case "POST /orders", "POST /top-ups" -> sell(call);
            case "GET /orders", "GET /top-ups" -> listed(call);
            case "GET /usage" ->
                Letter.ok(List.of(Map.of("iccid", call.asked(), "total-megabytes", "1000", "used-megabytes", "0")));
            case "POST /cancellations" -> cancel(call.members().getOrDefault("number", ""));
            case "GET /balance" -> Letter.ok(List.of(Map.of("amount", "99.50", "currency", "USD")));
            default -> Letter.no("bad-request");
        };
    }

    // Each page begins with the last plan of the page before.
    private static Letter page(int number) {
        int from = Math.min(number * PAGE, PLANS.size());
        int to = Math.min(from + PAGE, PLANS.size());
        return new Letter(to < PLANS.size() ? "more" : "ok", PLANS.subList(Math.max(0, from - 1), to));
    }

    private Letter sell(Call call) {
        Optional<Sale> before = house == House.KEYED ? find(sale -> sameOrder(sale, call)) : Optional.empty();
        if (before.isPresent()) {
            return Letter.ok(List.of(shown(before.get())));
        }
        var sale = new Sale(call.path(), call.members(), "T-%05d".formatted(sales.size() + 1), clock.instant());
        sales.add(sale);
        return Letter.ok(
                List.of(house == House.KEYED ? Map.of("number", sale.number(), "state", "in-hand") : shown(sale)));
    }

    private static boolean sameOrder(Sale sale, Call call) {
        return sale.path().equals(call.path())
                && sale.reference().equals(call.members().get("reference"));
    }

    private Letter listed(Call call) {
        return Letter.ok(sales.stream()
                .filter(sale ->
                        sale.path().equals(call.path()) && sale.reference().equals(call.asked()))
                .filter(sale -> !sale.at().plus(hidden).isAfter(clock.instant()))
                .map(Wholesaler::shown)
                .toList());
    }

    private static Map<String, String> shown(Sale sale) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("number", sale.number());
        shown.put("state", "fulfilled");
        shown.put("iccid", sale.iccid());
        shown.put("code", "LPA:1$smdp.invented.example$SECRET-" + sale.number());
        return shown;
    }

    private Letter cancel(String number) {
        Optional<Sale> sale = find(each -> each.number().equals(number));
        if (sale.isEmpty()) {
            return Letter.no("no-such-order");
        }
        if (givenBack.contains(sale.get())) {
            return Letter.no("cancelled-before");
        }
        givenBack.add(sale.get());
        return Letter.ok(List.of(Map.of("number", number)));
    }

    private Optional<Sale> find(Predicate<Sale> which) {
        return sales.stream().filter(which).findFirst();
    }
}
