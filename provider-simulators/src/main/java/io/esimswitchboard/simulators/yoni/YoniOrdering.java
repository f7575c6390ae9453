package io.esimswitchboard.simulators.yoni;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.catalogue.Catalogue;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.control.Pause;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.wire.Call;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Takes orders. The same `idempotentKey` gives the same order; while the first call with it is still
/// being worked on, code 101; with another body, code 400.
final class YoniOrdering {

    private final Backstage backstage;
    private final Settings settings;
    private final Catalogue catalogue;
    private final YoniOrders orders;
    private final YoniFulfilment fulfilment;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    YoniOrdering(Backstage backstage, Catalogue catalogue, YoniOrders orders, YoniFulfilment fulfilment) {
        this.backstage = backstage;
        this.settings = backstage.settings();
        this.catalogue = catalogue;
        this.orders = orders;
        this.fulfilment = fulfilment;
    }

    Reply order(Call call, ObjectNode body, Pause pause) {
        Optional<String> key = call.header("idempotentKey").filter(text -> !text.isBlank());
        if (key.isEmpty()) {
            boolean required = settings.get(YoniSettings.KEY_REQUIRED).equals("required");
            return required ? YoniReplies.code(400) : buy(null, body, pause);
        }
        if (settings.get(YoniSettings.SAME_KEY).equals("new_order")) {
            return buy(key.get(), body, pause);
        }
        if (!running.add(key.get())) {
            return YoniReplies.code(101);
        }
        try {
            return remembered(key.get())
                    .map(order -> again(order, body, pause))
                    .orElseGet(() -> buy(key.get(), body, pause));
        } finally {
            running.remove(key.get());
        }
    }

    /// The newest order under this key, as long as Yoni remembers the key.
    private Optional<YoniOrder> remembered(String key) {
        Instant since = backstage.clock().instant().minus(settings.get(YoniSettings.KEY_LIFETIME));
        return orders.findByKey(key).filter(order -> order.at().isAfter(since));
    }

    private Reply again(YoniOrder order, ObjectNode body, Pause pause) {
        int refusal = settings.get(YoniSettings.CHECKED_FIRST).equals("plan") ? refusalOf(body) : 0;
        if (refusal != 0) {
            return YoniReplies.code(refusal);
        }
        if (order.request().equals(body)) {
            return accepted(order);
        }
        return switch (settings.get(YoniSettings.ANOTHER_BODY)) {
            case "same_order" -> accepted(order);
            case "new_order" -> buy(order.key(), body, pause);
            default -> YoniReplies.code(400);
        };
    }

    private Reply buy(@Nullable String key, ObjectNode body, Pause pause) {
        Decision decision = decide(key, body);
        if (decision.order() == null) {
            return YoniReplies.code(decision.refusal());
        }
        fulfilment.start(decision.order());
        pause.take();
        return accepted(decision.order());
    }

    /// An order taken, or the code it is refused with.
    private record Decision(@Nullable YoniOrder order, int refusal) {}

    // One at a time, so that two orders cannot both spend the last of the balance.
    private synchronized Decision decide(@Nullable String key, ObjectNode body) {
        int refusal = refusalOf(body);
        return refusal == 0
                ? new Decision(
                        orders.take(
                                key,
                                body,
                                plan(body).orElseThrow(),
                                backstage.clock().instant()),
                        0)
                : new Decision(null, refusal);
    }

    private Optional<ObjectNode> plan(ObjectNode body) {
        return Json.text(body, "packageCode").flatMap(catalogue::find);
    }

    private int refusalOf(ObjectNode body) {
        if (Json.text(body, "packageCode").filter(text -> !text.isBlank()).isEmpty()) {
            return 400;
        }
        return plan(body).map(this::refusalOfPlan).orElse(504);
    }

    private int refusalOfPlan(ObjectNode plan) {
        String price = plan.path("price").asText();
        if (!price.matches("\\d+(\\.\\d+)?")) {
            return 505;
        }
        String balance = settings.get(YoniSettings.BALANCE);
        if (!balance.matches("\\d+(\\.\\d+)?")) {
            return 0;
        }
        BigDecimal left = new BigDecimal(balance).subtract(orders.spent());
        return left.compareTo(new BigDecimal(price)) < 0 ? 506 : 0;
    }

    private static Reply accepted(YoniOrder order) {
        return YoniReplies.ok(Json.object().put("orderNo", order.number()));
    }
}
