package io.esimswitchboard.simulators.esimaccess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.WebhookFaults;
import io.esimswitchboard.simulators.webhook.RetryPlan;
import io.esimswitchboard.simulators.webhook.Webhook;
import io.esimswitchboard.simulators.webhook.WebhookDelivery;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Unsigned notifications. Whether they are repeated is not documented; they are not.
final class EsimAccessWebhooks {

    static final RetryPlan RETRIES = new RetryPlan(List.of(), status -> status / 100 == 2);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXX", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Backstage backstage;
    private final WebhookDelivery delivery;
    private final EsimAccessNumbers numbers = new EsimAccessNumbers();

    EsimAccessWebhooks(Backstage backstage) {
        this.backstage = backstage;
        this.delivery = new WebhookDelivery(backstage.webhooks(), backstage.settings(), backstage.clock());
    }

    /// Lies about `order`, if that is among the faults; at best before it has a profile.
    void lie(EsimAccessOrder order, WebhookFaults faults) {
        faults.find(FaultName.FORGED_WEBHOOK).ifPresent(fault -> {
            Map<String, String> headers =
                    fault.codeOr("").equals("forwarded") ? Map.of("x-forwarded-for", "127.0.0.1") : Map.of();
            backstage.webhooks().send(webhook(readiness(order), headers), Duration.ZERO);
        });
        if (faults.has(FaultName.WEBHOOK_FOR_UNKNOWN_ORDER)) {
            ObjectNode content =
                    Json.object().put("orderNo", numbers.order(order.at())).put("orderStatus", "GOT_RESOURCE");
            backstage.webhooks().send(webhook(event("ORDER_STATUS", content), Map.of()), Duration.ZERO);
        }
    }

    /// Tells that the profile can be had.
    void ready(EsimAccessOrder order, WebhookFaults faults) {
        deliver(readiness(order), faults);
    }

    /// The same, waiting until the receiver has answered.
    void readyNow(EsimAccessOrder order) {
        backstage.webhooks().sendNow(webhook(readiness(order), Map.of()));
    }

    private ObjectNode readiness(EsimAccessOrder order) {
        ObjectNode content = Json.object().put("orderNo", order.number());
        if (backstage.settings().get(EsimAccessSettings.WEBHOOK_TRANSACTION)) {
            content.put("transactionId", order.transaction());
        }
        return event("ORDER_STATUS", content.put("orderStatus", "GOT_RESOURCE"));
    }

    /// Tells `type` of an eSIM, with `more` beside what is always told.
    void announce(EsimAccessOrder order, String type, ObjectNode more) {
        ObjectNode content = Json.object()
                .put("orderNo", order.number())
                .put("esimTranNo", order.esimNumber())
                .put("transactionId", order.transaction())
                .put("iccid", order.profile().iccid());
        content.setAll(more);
        deliver(event(type, content), backstage.faults().strikeWebhook());
    }

    private void deliver(ObjectNode event, WebhookFaults faults) {
        if (faults.has(FaultName.NO_WEBHOOK)) {
            return;
        }
        if (faults.has(FaultName.UNKNOWN_EVENT)) {
            event.put("notifyType", "SOMETHING_NEW");
        }
        if (faults.has(FaultName.NEW_WEBHOOK_FIELDS)) {
            event.put("newInVersion9", true).set("alsoNew", Json.object().put("deep", 1));
        }
        delivery.deliver(webhook(event, Map.of()), faults);
    }

    private ObjectNode event(String type, ObjectNode content) {
        ObjectNode event = Json.object()
                .put("notifyType", type)
                .put("eventGenerateTime", TIME.format(backstage.clock().instant()))
                .put("notifyId", numbers.hex(16).toLowerCase(Locale.ROOT));
        event.set("content", content);
        return event;
    }

    private static Webhook webhook(ObjectNode event, Map<String, String> headers) {
        return new Webhook(event.path("notifyType").asText(), event.toString(), (_, _) -> headers);
    }
}
