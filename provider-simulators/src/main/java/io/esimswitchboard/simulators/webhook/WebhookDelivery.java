package io.esimswitchboard.simulators.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.WebhookFaults;
import io.esimswitchboard.simulators.setting.CommonSettings;
import io.esimswitchboard.simulators.setting.Settings;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Delivers a webhook with all that goes wrong on the way, whoever sends it.
public final class WebhookDelivery {

    private static final int MEBIBYTE = 1 << 20;

    private final WebhookSender sender;
    private final Settings settings;
    private final InstantSource clock;

    public WebhookDelivery(WebhookSender sender, Settings settings, InstantSource clock) {
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    public void deliver(Webhook hook, WebhookFaults faults) {
        deliver(hook, faults, Duration.ZERO);
    }

    /// `later`: on top of the usual delay.
    public void deliver(Webhook hook, WebhookFaults faults, Duration later) {
        Duration delay = settings.get(CommonSettings.WEBHOOK_DELAY)
                .plus(faults.lateness())
                .plus(later);
        boolean replayed = faults.has(FaultName.REPLAYED_WEBHOOK);
        Webhook shaped = hook.in(shape(faults));
        Webhook sent = replayed ? shaped.recorded(clock.instant()) : shaped;
        faults.find(FaultName.HUGE_WEBHOOK)
                .ifPresent(fault -> sender.send(hook.withBody(hook.body() + blanks(fault)), delay));
        Optional<Fault> reordered = faults.find(FaultName.REORDERED_WEBHOOKS);
        if (reordered.isPresent()) {
            sender.sendAfterNext(sent, delay, reordered.get().lastingOr(Duration.ofSeconds(5)));
        } else {
            sender.send(sent, delay);
        }
        again(sent, faults, delay);
    }

    private void again(Webhook sent, WebhookFaults faults, Duration delay) {
        faults.find(FaultName.DUPLICATE_WEBHOOK).ifPresent(fault -> {
            for (int i = 0; i < number(fault, 1); i++) {
                sender.send(sent, delay);
            }
        });
        faults.find(FaultName.REPLAYED_WEBHOOK)
                .ifPresent(fault -> sender.send(sent, delay.plus(fault.lastingOr(Duration.ofSeconds(1)))));
        faults.find(FaultName.ALTERED_WEBHOOK)
                .ifPresent(fault -> sender.send(
                        sent.withBody(altered(sent.body())), delay.plus(fault.lastingOr(Duration.ofMillis(200)))));
    }

    private static Webhook.Shape shape(WebhookFaults faults) {
        if (faults.has(FaultName.GZIP_WEBHOOK)) {
            return Webhook.Shape.GZIP;
        }
        if (faults.has(FaultName.FORM_WEBHOOK)) {
            return Webhook.Shape.FORM;
        }
        return faults.has(FaultName.CHUNKED_WEBHOOK) ? Webhook.Shape.CHUNKED : Webhook.Shape.PLAIN;
    }

    /// The same id and another content.
    private static String altered(String body) {
        return Json.readObject(body)
                .map(json -> {
                    ObjectNode payload = json.path("data") instanceof ObjectNode data ? data : json;
                    payload.put("altered", true);
                    return json.toString();
                })
                .orElse(body);
    }

    private static String blanks(Fault fault) {
        return " ".repeat(Math.min(number(fault, 25), 64) * MEBIBYTE);
    }

    private static int number(Fault fault, int usual) {
        String code = fault.codeOr("");
        return code.matches("\\d{1,4}") ? Integer.parseInt(code) : usual;
    }
}
