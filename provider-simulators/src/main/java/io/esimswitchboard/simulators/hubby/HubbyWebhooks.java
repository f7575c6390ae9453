package io.esimswitchboard.simulators.hubby;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Hubby's webhooks, in all three generations.
final class HubbyWebhooks {

    static final RetryPlan RETRIES = new RetryPlan(
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30)),
            status -> status >= 200 && status < 300);

    private static final Duration STALE = Duration.ofHours(24);

    private final Backstage backstage;

    HubbyWebhooks(Backstage backstage) {
        this.backstage = backstage;
    }

    void send(Booking booking, String event, ObjectNode data) {
        if (strike(FaultName.NO_WEBHOOK).isPresent()) {
            return;
        }
        ObjectNode payload = payload(booking, event, data);
        if (strike(FaultName.FORGED_WEBHOOK).isPresent()) {
            deliver(webhook(event, payload, stamp().forged()));
        }
        if (strike(FaultName.WEBHOOK_FOR_UNKNOWN_ORDER).isPresent()) {
            deliver(webhook(event, payload.deepCopy().put("booking_id", "nobody-" + UUID.randomUUID()), stamp()));
        }
        String told = strike(FaultName.UNKNOWN_EVENT).isPresent() ? "partner.something_new" : event;
        HubbyStamp stamp = strike(FaultName.STALE_WEBHOOK).isPresent() ? stamp().late(STALE) : stamp();
        Webhook hook = webhook(told, payload, stamp);
        deliver(hook);
        if (strike(FaultName.DUPLICATE_WEBHOOK).isPresent()) {
            deliver(hook);
        }
    }

    /// Waits until the receiver has answered.
    void sendNow(Booking booking, String event, ObjectNode data) {
        backstage.webhooks().sendNow(webhook(event, payload(booking, event, data), stamp()));
    }

    private void deliver(Webhook hook) {
        Duration late = strike(FaultName.LATE_WEBHOOK)
                .map(fault -> fault.lastingOr(Duration.ofSeconds(5)))
                .orElse(Duration.ZERO);
        backstage
                .webhooks()
                .send(
                        hook,
                        backstage.settings().get(CommonSettings.WEBHOOK_DELAY).plus(late));
    }

    private Optional<Fault> strike(FaultName name) {
        return backstage.faults().strike(name, Operation.WEBHOOK);
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
        if (generation == 3) {
            envelope.put("event_id", "evt_" + UUID.randomUUID());
        }
        envelope.put("event", event)
                .put("timestamp", BookingDesk.time(backstage.clock().instant()));
        envelope.set("data", payload);
        return new Webhook(event, envelope.toString(), stamp);
    }
}
