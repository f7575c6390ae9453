package io.esimswitchboard.simulators.esimaccess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.catalogue.Catalogue;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.control.Pause;
import io.esimswitchboard.simulators.esimaccess.EsimAccessOrder.State;
import io.esimswitchboard.simulators.esimaccess.EsimAccessOrder.TopUp;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.util.Optional;

/// What can be done to an eSIM: giving it back, adding to it.
final class EsimAccessChanges {

    private static final String TOP_UP = "TOPUP_";

    private final Backstage backstage;
    private final Catalogue catalogue;
    private final EsimAccessOrders orders;
    private final EsimAccessWebhooks webhooks;
    private final EsimAccessReplies replies;
    private final EsimAccessNumbers numbers = new EsimAccessNumbers();

    EsimAccessChanges(Backstage backstage, Catalogue catalogue, EsimAccessOrders orders, EsimAccessWebhooks webhooks) {
        this.backstage = backstage;
        this.catalogue = catalogue;
        this.orders = orders;
        this.webhooks = webhooks;
        this.replies = new EsimAccessReplies(backstage.settings());
    }

    static boolean takesTopUps(ObjectNode plan) {
        return plan.path("supportTopUpType").asInt() == 2;
    }

    static ObjectNode topUp(ObjectNode plan) {
        return plan.deepCopy().put("packageCode", TOP_UP + EsimAccessOrder.code(plan));
    }

    /// An eSIM that is new and not on a device is refunded.
    Reply cancel(ObjectNode body) {
        Optional<EsimAccessOrder> esim = esim(body);
        if (esim.isEmpty()) {
            return replies.code("310403");
        }
        Optional<EsimAccessOrder> cancelled = orders.change(
                esim.get().number(),
                each -> each.state() == State.GOT_RESOURCE && each.topUps().isEmpty(),
                each -> each.in(State.CANCEL));
        cancelled.ifPresent(each -> webhooks.announce(
                each, "ESIM_STATUS", Json.object().put("esimStatus", "CANCEL").put("smdpStatus", "RELEASED")));
        return cancelled.isPresent() ? replies.ok(Json.object()) : replies.code("200002");
    }

    /// Takes effect at once.
    Reply topUp(ObjectNode body, Pause pause) {
        String transaction = Json.text(body, "transactionId").orElse("");
        Optional<EsimAccessOrder> esim = esim(body);
        if (transaction.isBlank() || transaction.length() > 50) {
            return replies.code(transaction.isBlank() ? "000105" : "000107");
        }
        if (esim.isEmpty()) {
            return replies.code("310403");
        }
        String code = Json.text(body, "packageCode").orElse("");
        Optional<ObjectNode> plan = EsimAccessOrdering.plan(
                        catalogue, code.startsWith(TOP_UP) ? code.substring(6) : code)
                .filter(EsimAccessChanges::takesTopUps);
        Reply reply = plan.map(each -> add(
                        esim.get(),
                        new TopUp(transaction, topUp(each), backstage.clock().instant())))
                .orElseGet(() -> replies.code("310241"));
        pause.take();
        return reply;
    }

    // One at a time, like orders.
    private synchronized Reply add(EsimAccessOrder esim, TopUp topUp) {
        boolean known =
                esim.topUps().stream().anyMatch(each -> each.transaction().equals(topUp.transaction()));
        if (known && backstage.settings().get(EsimAccessSettings.SAME_TOP_UP).equals("same")) {
            return added(esim);
        }
        if (!EsimAccessOrdering.affordable(backstage, orders, topUp.price())) {
            return replies.code("200007");
        }
        return orders.change(esim.number(), each -> each.state().takesTopUps(), each -> each.with(topUp))
                .map(this::added)
                .orElseGet(() -> replies.code("200002"));
    }

    // The transaction id in the answer is the wholesaler's own, as it was seen to be.
    private Reply added(EsimAccessOrder esim) {
        return replies.ok(Json.object()
                .put("transactionId", numbers.hex(16))
                .put("iccid", esim.profile().iccid())
                .put("totalVolume", esim.volume())
                .put("totalDuration", esim.duration())
                .put("orderUsage", 0));
    }

    private Optional<EsimAccessOrder> esim(ObjectNode body) {
        Optional<String> number = Json.text(body, "esimTranNo").filter(text -> !text.isBlank());
        Optional<String> iccid = Json.text(body, "iccid").filter(text -> !text.isBlank());
        return number.flatMap(text -> orders.first(each -> each.esimNumber().equals(text)))
                .or(() -> iccid.flatMap(
                        text -> orders.first(each -> each.profile().iccid().equals(text))))
                .filter(each -> each.state().allocated());
    }
}
