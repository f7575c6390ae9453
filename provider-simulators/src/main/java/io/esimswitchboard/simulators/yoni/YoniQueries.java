package io.esimswitchboard.simulators.yoni;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.catalogue.Catalogue;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.setting.CommonSettings;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import io.esimswitchboard.simulators.yoni.YoniOrder.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What can be asked: plans, orders, usage.
final class YoniQueries {

    private final Backstage backstage;
    private final Catalogue catalogue;
    private final YoniOrders orders;

    YoniQueries(Backstage backstage, Catalogue catalogue, YoniOrders orders) {
        this.backstage = backstage;
        this.catalogue = catalogue;
        this.orders = orders;
    }

    Reply packagePage(ObjectNode body) {
        return page(body, catalogue.all());
    }

    Reply packageList() {
        return YoniReplies.ok(Json.array().addAll(catalogue.all()));
    }

    /// Newest first.
    Reply orders(ObjectNode body) {
        if (!body.path("current").isInt() || !body.path("size").isInt()) {
            return YoniReplies.code(400);
        }
        Optional<String> number = Json.text(body, "orderNo").filter(text -> !text.isEmpty());
        Optional<String> iccid = Json.text(body, "iccid").filter(text -> !text.isEmpty());
        Instant visible = backstage.clock().instant().minus(backstage.settings().get(CommonSettings.VISIBILITY_DELAY));
        List<YoniOrder> candidates = number.map(
                        each -> orders.find(each).stream().toList())
                .orElseGet(() -> orders.all().reversed());
        List<ObjectNode> found = candidates.stream()
                .filter(order -> !order.at().isAfter(visible))
                .filter(order -> iccid.isEmpty() || delivered(order, iccid.get()))
                .map(this::listed)
                .toList();
        if (number.isPresent()
                && found.isEmpty()
                && backstage.settings().get(YoniSettings.UNKNOWN_ORDER).equals("400")) {
            return YoniReplies.code(400);
        }
        return page(body, found);
    }

    private static boolean delivered(YoniOrder order, String iccid) {
        return order.state() == State.COMPLETED && order.profile().iccid().equals(iccid);
    }

    private ObjectNode listed(YoniOrder order) {
        ObjectNode shown = order.shown(backstage.settings());
        String field = backstage.settings().get(YoniSettings.RESULT_FIELD);
        if (field.equals("none")) {
            return shown;
        }
        return shown.put(
                field, order.state() == State.PENDING ? "" : order.state().name());
    }

    private Reply page(ObjectNode body, List<ObjectNode> all) {
        int current = body.path("current").asInt(1);
        int size = body.path("size").asInt(20);
        if (current < 1 || size < 1 || size > backstage.settings().get(YoniSettings.MAX_PAGE_SIZE)) {
            return YoniReplies.code(400);
        }
        ArrayNode records = Json.array();
        all.stream().skip((current - 1L) * size).limit(size).forEach(records::add);
        if (backstage.settings().get(YoniSettings.PAGE_SHAPE).equals("array")) {
            return YoniReplies.ok(records);
        }
        ObjectNode data = Json.object();
        data.set("records", records);
        return YoniReplies.ok(data.put("total", all.size()));
    }

    Reply usage(ObjectNode body) {
        Optional<YoniOrder> order = used(
                Json.text(body, "orderNo").filter(text -> !text.isEmpty()),
                Json.text(body, "iccid").filter(text -> !text.isEmpty()));
        if (order.isEmpty()
                && backstage.settings().get(YoniSettings.UNKNOWN_USAGE).equals("400")) {
            return YoniReplies.code(400);
        }
        String total = order.map(each -> each.plan("flow")).orElse("0");
        String used =
                order.map(each -> backstage.settings().get(YoniSettings.USAGE)).orElse("0.00");
        return YoniReplies.ok(Json.object().put("total", total).put("usage", used));
    }

    private Optional<YoniOrder> used(Optional<String> number, Optional<String> iccid) {
        boolean either = backstage.settings().get(YoniSettings.USAGE_KEYS).equals("either");
        boolean one = number.isPresent() || iccid.isPresent();
        boolean both = number.isPresent() && iccid.isPresent();
        if (!(either ? one : both)) {
            return Optional.empty();
        }
        return orders.all().stream()
                .filter(order -> order.state() == State.COMPLETED)
                .filter(order -> number.isEmpty() || order.number().equals(number.get()))
                .filter(order -> iccid.isEmpty() || order.profile().iccid().equals(iccid.get()))
                .findFirst();
    }
}
