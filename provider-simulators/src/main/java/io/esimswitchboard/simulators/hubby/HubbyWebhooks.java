package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.WebhookFaults;
import io.esimswitchboard.simulators.webhook.RetryPlan;
import io.esimswitchboard.simulators.webhook.Webhook;
import io.esimswitchboard.simulators.webhook.WebhookDelivery;
import io.esimswitchboard.simulators.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Hubby's webhooks, in all three generations.
final class HubbyWebhooks {

    static final RetryPlan RETRIES = new RetryPlan(
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30)),
            status -> status >= 200 && status < 300);

    private final Backstage backstage;
    private final WebhookDelivery delivery;

    HubbyWebhooks(Backstage backstage) {
        this.backstage = backstage;
        this.delivery = new WebhookDelivery(backstage.webhooks(), backstage.settings(), backstage.clock());
    }

    void send(Booking booking, String event, ObjectNode data) {
        WebhookFaults faults = backstage.faults().strikeWebhook();
        if (faults.has(FaultName.NO_WEBHOOK)) {
            return;
        }
        ObjectNode payload = payload(booking, event, data);
        faults.find(FaultName.FORGED_WEBHOOK)
                .ifPresent(fault -> beside(webhook(event, payload, stamp().forged(fault.codeOr("wrong")))));
        if (faults.has(FaultName.WEBHOOK_FOR_UNKNOWN_ORDER)) {
            beside(webhook(event, payload.deepCopy().put("booking_id", "nobody-" + UUID.randomUUID()), stamp()));
        }
        if (faults.has(FaultName.NEW_WEBHOOK_FIELDS)) {
            payload.put("new_in_version_9", true).set("also_new", Json.object().put("deep", 1));
        }
        String told = faults.has(FaultName.UNKNOWN_EVENT) ? "partner.something_new" : event;
        delivery.deliver(webhook(told, payload, stamp().with(faults)), faults);
    }

    /// Waits until the receiver has answered.
    void sendNow(Booking booking, String event, ObjectNode data) {
        backstage.webhooks().sendNow(webhook(event, payload(booking, event, data), stamp()));
    }

    private void beside(Webhook hook) {
        delivery.deliver(hook, WebhookFaults.NONE);
    }

    private HubbyStamp stamp() {
        return HubbyStamp.of(backstage.settings());
    }

    private ObjectNode payload(Booking booking, String event, ObjectNode given) {
        boolean partners =
                backstage.settings().get(HubbySettings.WEBHOOK_BOOKING_ID).equals("partner");
        String bookingId = partners ? booking.reference().orElse(booking.id()) : booking.id();
        ObjectNode payload =
                HubbyEvents.payload(booking, event, backstage.clock().instant()).put("booking_id", bookingId);
        payload.setAll(given);
        return payload;
    }

    private Webhook webhook(String event, ObjectNode payload, HubbyStamp stamp) {
        int generation = backstage.settings().get(HubbySettings.WEBHOOK_GENERATION);
        if (generation == 1) {
            return new Webhook(event, payload.toString(), stamp);
        }
        ObjectNode envelope = Json.object();
        ObjectNode identified =
                backstage.settings().get(HubbySettings.EVENT_ID_IN).equals("data") ? payload : envelope;
        if (generation == 3) {
            identified.put("event_id", "evt_" + UUID.randomUUID());
        }
        envelope.put("event", event)
                .put("timestamp", BookingDesk.time(backstage.clock().instant()));
        envelope.set("data", payload);
        return new Webhook(event, envelope.toString(), stamp);
    }
}
