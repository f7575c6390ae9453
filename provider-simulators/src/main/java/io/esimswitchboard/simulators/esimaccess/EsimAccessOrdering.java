package io.esimswitchboard.simulators.esimaccess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.catalogue.Catalogue;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.control.Pause;
import io.esimswitchboard.simulators.esimaccess.EsimAccessOrders.Purchase;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes orders of one eSIM each. The same `transactionId` gives the same order.
final class EsimAccessOrdering {

    private static final int LONGEST_TRANSACTION = 50;
    private static final int BY_THE_DAY = 2;

    private final Backstage backstage;
    private final Catalogue catalogue;
    private final EsimAccessOrders orders;
    private final EsimAccessFulfilment fulfilment;
    private final EsimAccessReplies replies;

    EsimAccessOrdering(
            Backstage backstage, Catalogue catalogue, EsimAccessOrders orders, EsimAccessFulfilment fulfilment) {
        this.backstage = backstage;
        this.catalogue = catalogue;
        this.orders = orders;
        this.fulfilment = fulfilment;
        this.replies = new EsimAccessReplies(backstage.settings());
    }

    Reply order(ObjectNode body, Pause pause) {
        String transaction = Json.text(body, "transactionId").orElse("");
        if (transaction.isBlank()) {
            return replies.code("000105");
        }
        if (transaction.length() > LONGEST_TRANSACTION) {
            return replies.code("000107");
        }
        Decision decision = decide(transaction, body);
        if (decision.order() == null) {
            return replies.code(decision.refusal());
        }
        if (decision.isNew()) {
            fulfilment.start(decision.order());
        }
        pause.take();
        return replies.ok(
                Json.object().put("orderNo", decision.order().number()).put("transactionId", transaction));
    }

    /// An order, or the code it is refused with.
    private record Decision(@Nullable EsimAccessOrder order, boolean isNew, String refusal) {}

    // One at a time: two calls with one transaction make one order, and nobody spends the last of the balance twice.
    private synchronized Decision decide(String transaction, ObjectNode body) {
        Optional<EsimAccessOrder> known =
                backstage.settings().get(EsimAccessSettings.SAME_TRANSACTION).equals("same_order")
                        ? orders.first(each -> each.transaction().equals(transaction))
                        : Optional.empty();
        if (known.isPresent() && backstage.settings().get(EsimAccessSettings.KEY_FIRST)) {
            return new Decision(known.get(), false, "");
        }
        JsonNode line = body.path("packageInfoList").path(0);
        Optional<ObjectNode> plan =
                plan(catalogue, Json.text(line, "packageCode").orElse(""));
        String refusal = plan.map(each -> refusalOf(body, line, each)).orElse(isOneLine(body) ? "310241" : "000105");
        if (!refusal.isEmpty()) {
            return new Decision(null, false, refusal);
        }
        return known.map(order -> new Decision(order, false, "")).orElseGet(() -> {
            var purchase = new Purchase(transaction, body, plan.orElseThrow(), price(line, plan.orElseThrow()));
            return new Decision(orders.take(purchase, backstage.clock().instant()), true, "");
        });
    }

    /// By code, or by slug, which stands for it.
    static Optional<ObjectNode> plan(Catalogue catalogue, String code) {
        return catalogue
                .find(code)
                .or(() -> catalogue.all().stream()
                        .filter(each -> each.path("slug").asText().equals(code))
                        .findFirst());
    }

    private static boolean isOneLine(JsonNode body) {
        JsonNode lines = body.path("packageInfoList");
        return lines.size() == 1 && lines.path(0).hasNonNull("packageCode");
    }

    /// Empty when there is nothing against it.
    private String refusalOf(ObjectNode body, JsonNode line, ObjectNode plan) {
        boolean daily = plan.path("dataType").asInt() == BY_THE_DAY;
        JsonNode days = line.path("periodNum");
        if (line.path("count").asInt() != 1 || body.path("packageInfoList").size() != 1) {
            return "200008";
        }
        if (!days.isMissingNode() && (!daily || days.asInt() < 1 || days.asInt() > 365)) {
            return "200008";
        }
        if (line.has("price")
                && line.path("price").asLong() != plan.path("price").asLong()) {
            return "200005";
        }
        if (body.has("amount") && body.path("amount").asLong() != price(line, plan)) {
            return "200006";
        }
        return affordable(backstage, orders, price(line, plan)) ? "" : "200007";
    }

    private static long price(JsonNode line, ObjectNode plan) {
        return plan.path("price").asLong() * line.path("periodNum").asLong(1);
    }

    static boolean affordable(Backstage backstage, EsimAccessOrders orders, long price) {
        String balance = backstage.settings().get(EsimAccessSettings.BALANCE);
        return !balance.matches("\\d{1,15}") || Long.parseLong(balance) - orders.spent() >= price;
    }
}
