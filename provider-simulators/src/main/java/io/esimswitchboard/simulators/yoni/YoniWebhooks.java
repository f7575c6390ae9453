package io.esimswitchboard.simulators.yoni;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.Operation;
import io.esimswitchboard.simulators.setting.CommonSettings;
import io.esimswitchboard.simulators.webhook.RetryPlan;
import io.esimswitchboard.simulators.webhook.Webhook;
import io.esimswitchboard.simulators.yoni.YoniOrder.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The order webhook: unsigned, three attempts in all.
final class YoniWebhooks {

    static final RetryPlan RETRIES =
            new RetryPlan(List.of(Duration.ofSeconds(3), Duration.ofSeconds(6)), status -> status == 200);

    private static final Duration AFTERTHOUGHT = Duration.ofSeconds(1);

    private final Backstage backstage;
    private final YoniNumbers numbers = new YoniNumbers();

    YoniWebhooks(Backstage backstage) {
        this.backstage = backstage;
    }

    /// Lies about an order that has no result yet, if such a fault is armed.
    void beforeResult(YoniOrder order) {
        if (strike(FaultName.FORGED_WEBHOOK).isPresent()) {
            send(forged(order), Duration.ZERO);
        }
        if (strike(FaultName.WEBHOOK_FOR_UNKNOWN_ORDER).isPresent()) {
            ObjectNode body = forged(order).put("orderNo", numbers.order(order.at()));
            send(body, Duration.ZERO);
        }
    }

    /// Tells the result of `order`.
    void announce(YoniOrder order) {
        if (strike(FaultName.NO_WEBHOOK).isPresent()) {
            return;
        }
        String result = strike(FaultName.UNKNOWN_EVENT).isPresent()
                ? "SOMETHING_NEW"
                : order.state().name();
        ObjectNode body = body(order).put("result", result);
        Duration delay = backstage.settings().get(CommonSettings.WEBHOOK_DELAY).plus(lateness());
        send(body, delay);
        if (strike(FaultName.DUPLICATE_WEBHOOK).isPresent()) {
            send(body, delay);
        }
        if (strike(FaultName.CONFLICTING_RESULT).isPresent()) {
            send(body.deepCopy().put("result", State.FAILED.name()), delay.plus(AFTERTHOUGHT));
        }
    }

    /// Tells the result and waits until the receiver has answered.
    void announceNow(YoniOrder order) {
        backstage
                .webhooks()
                .sendNow(webhook(body(order).put("result", order.state().name())));
    }

    private ObjectNode forged(YoniOrder order) {
        YoniOrder.Profile attackers = numbers.profile();
        return body(order)
                .put("iccid", attackers.iccid())
                .put("lpa", attackers.lpa())
                .put("result", State.COMPLETED.name());
    }

    private Duration lateness() {
        return strike(FaultName.LATE_WEBHOOK)
                .map(fault -> fault.lastingOr(Duration.ofSeconds(5)))
                .orElse(Duration.ZERO);
    }

    private Optional<Fault> strike(FaultName name) {
        return backstage.faults().strike(name, Operation.WEBHOOK);
    }

    private ObjectNode body(YoniOrder order) {
        return order.shown(backstage.settings().get(YoniSettings.CURRENCY));
    }

    private void send(ObjectNode body, Duration delay) {
        backstage.webhooks().send(webhook(body), delay);
    }

    private static Webhook webhook(ObjectNode body) {
        return new Webhook(body.path("result").asText(), body.toString(), (_, _) -> Map.of());
    }
}
