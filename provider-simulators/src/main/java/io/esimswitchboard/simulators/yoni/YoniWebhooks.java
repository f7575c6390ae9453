package io.esimswitchboard.simulators.yoni;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.WebhookFaults;
import io.esimswitchboard.simulators.webhook.RetryPlan;
import io.esimswitchboard.simulators.webhook.Webhook;
import io.esimswitchboard.simulators.webhook.WebhookDelivery;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.yoni.YoniOrder.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The order webhook: unsigned, three attempts in all.
final class YoniWebhooks {

    static final RetryPlan RETRIES =
            new RetryPlan(List.of(Duration.ofSeconds(3), Duration.ofSeconds(6)), status -> status == 200);

    private static final Duration AFTERTHOUGHT = Duration.ofSeconds(1);

    private static final String NO_CURRENCY = "99";

    private final Backstage backstage;
    private final WebhookDelivery delivery;
    private final YoniNumbers numbers = new YoniNumbers();

    YoniWebhooks(Backstage backstage) {
        this.backstage = backstage;
        this.delivery = new WebhookDelivery(backstage.webhooks(), backstage.settings(), backstage.clock());
    }

    /// Lies about `order`, if that is among the faults; at best before it has a result.
    void lie(YoniOrder order, WebhookFaults faults) {
        faults.find(FaultName.FORGED_WEBHOOK).ifPresent(fault -> {
            Map<String, String> headers =
                    fault.codeOr("").equals("forwarded") ? Map.of("x-forwarded-for", "127.0.0.1") : Map.of();
            send(forged(order), headers);
        });
        if (faults.has(FaultName.WEBHOOK_FOR_UNKNOWN_ORDER)) {
            send(forged(order).put("orderNo", numbers.order(order.at())), Map.of());
        }
    }

    /// Tells the result of `order`.
    void tell(YoniOrder order, WebhookFaults faults) {
        if (faults.has(FaultName.NO_WEBHOOK)) {
            return;
        }
        ObjectNode body = body(order, faults);
        Duration later = Duration.ZERO;
        if (faults.has(FaultName.CODELESS_WEBHOOK)) {
            deliver(body.deepCopy().put("lpa", "").put("iccid", ""), later);
            later = AFTERTHOUGHT;
        }
        delivery.deliver(webhook(body, Map.of()), faults, later);
        if (faults.has(FaultName.CONFLICTING_RESULT)) {
            Duration last = later.plus(AFTERTHOUGHT).plus(faults.lateness());
            deliver(body.deepCopy().put("result", State.FAILED.name()), last);
        }
    }

    private ObjectNode body(YoniOrder order, WebhookFaults faults) {
        ObjectNode body = body(order)
                .put(
                        "result",
                        faults.has(FaultName.UNKNOWN_EVENT)
                                ? "SOMETHING_NEW"
                                : order.state().name());
        if (faults.has(FaultName.UNKNOWN_CURRENCY)) {
            body.put("currency", NO_CURRENCY);
        }
        if (faults.has(FaultName.NEW_WEBHOOK_FIELDS)) {
            body.put("newInVersion9", true).set("alsoNew", Json.object().put("deep", 1));
        }
        return body;
    }

    /// Tells the result and waits until the receiver has answered.
    void tellNow(YoniOrder order) {
        ObjectNode body = body(order).put("result", order.state().name());
        backstage.webhooks().sendNow(webhook(body, Map.of()));
    }

    private ObjectNode forged(YoniOrder order) {
        YoniOrder.Profile attackers = numbers.profile();
        return body(order)
                .put("iccid", attackers.iccid())
                .put("lpa", attackers.lpa())
                .put("result", State.COMPLETED.name());
    }

    private ObjectNode body(YoniOrder order) {
        return order.shown(backstage.settings());
    }

    private void deliver(ObjectNode body, Duration later) {
        delivery.deliver(webhook(body, Map.of()), WebhookFaults.NONE, later);
    }

    private void send(ObjectNode body, Map<String, String> headers) {
        backstage.webhooks().send(webhook(body, headers), Duration.ZERO);
    }

    private static Webhook webhook(ObjectNode body, Map<String, String> headers) {
        return new Webhook(body.path("result").asText(), body.toString(), (_, _) -> headers);
    }
}
