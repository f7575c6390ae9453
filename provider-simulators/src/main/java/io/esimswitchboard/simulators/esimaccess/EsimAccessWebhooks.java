package io.esimswitchboard.simulators.esimaccess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.Operation;
import io.esimswitchboard.simulators.setting.CommonSettings;
import io.esimswitchboard.simulators.webhook.RetryPlan;
import io.esimswitchboard.simulators.webhook.Webhook;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Unsigned notifications. Whether they are repeated is not documented; they are not.
final class EsimAccessWebhooks {

    static final RetryPlan RETRIES = new RetryPlan(List.of(), status -> status / 100 == 2);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXX", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Backstage backstage;
    private final EsimAccessNumbers numbers = new EsimAccessNumbers();

    EsimAccessWebhooks(Backstage backstage) {
        this.backstage = backstage;
    }

    /// Lies about an order that has no profile yet, if such a fault is armed.
    void beforeAllocation(EsimAccessOrder order) {
        if (strike(FaultName.FORGED_WEBHOOK).isPresent()) {
            send(readiness(order), Duration.ZERO);
        }
        if (strike(FaultName.WEBHOOK_FOR_UNKNOWN_ORDER).isPresent()) {
            ObjectNode content =
                    Json.object().put("orderNo", numbers.order(order.at())).put("orderStatus", "GOT_RESOURCE");
            send(event("ORDER_STATUS", content), Duration.ZERO);
        }
    }

    /// Tells that the profile can be had.
    void ready(EsimAccessOrder order) {
        announce(readiness(order));
    }

    /// The same, waiting until the receiver has answered.
    void readyNow(EsimAccessOrder order) {
        backstage.webhooks().sendNow(webhook(readiness(order)));
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
        announce(event(type, content));
    }

    private void announce(ObjectNode event) {
        if (strike(FaultName.NO_WEBHOOK).isPresent()) {
            return;
        }
        if (strike(FaultName.UNKNOWN_EVENT).isPresent()) {
            event.put("notifyType", "SOMETHING_NEW");
        }
        Duration delay = backstage.settings().get(CommonSettings.WEBHOOK_DELAY).plus(lateness());
        send(event, delay);
        if (strike(FaultName.DUPLICATE_WEBHOOK).isPresent()) {
            send(event, delay);
        }
    }

    private ObjectNode event(String type, ObjectNode content) {
        ObjectNode event = Json.object()
                .put("notifyType", type)
                .put("eventGenerateTime", TIME.format(backstage.clock().instant()))
                .put("notifyId", numbers.hex(16).toLowerCase(Locale.ROOT));
        event.set("content", content);
        return event;
    }

    private Duration lateness() {
        return strike(FaultName.LATE_WEBHOOK)
                .map(fault -> fault.lastingOr(Duration.ofSeconds(5)))
                .orElse(Duration.ZERO);
    }

    private Optional<Fault> strike(FaultName name) {
        return backstage.faults().strike(name, Operation.WEBHOOK);
    }

    private void send(ObjectNode event, Duration delay) {
        backstage.webhooks().send(webhook(event), delay);
    }

    private static Webhook webhook(ObjectNode event) {
        return new Webhook(event.path("notifyType").asText(), event.toString(), (_, _) -> Map.of());
    }
}
