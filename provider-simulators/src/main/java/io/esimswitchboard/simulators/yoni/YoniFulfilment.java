package io.esimswitchboard.simulators.yoni;

import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.Operation;
import io.esimswitchboard.simulators.fault.WebhookFaults;
import io.esimswitchboard.simulators.yoni.YoniOrder.State;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Gives accepted orders their result, some time later.
final class YoniFulfilment implements AutoCloseable {

    private final Backstage backstage;
    private final YoniOrders orders;
    private final YoniWebhooks webhooks;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    YoniFulfilment(Backstage backstage, YoniOrders orders) {
        this.backstage = backstage;
        this.orders = orders;
        this.webhooks = new YoniWebhooks(backstage);
        orders.all().stream()
                .filter(order -> order.state() == State.PENDING)
                .forEach(order -> settleLater(order, Optional.empty()));
    }

    void start(YoniOrder order) {
        WebhookFaults faults = backstage.faults().strikeWebhook();
        webhooks.lie(order, faults);
        if (backstage
                .faults()
                .strike(FaultName.EARLY_WEBHOOK, Operation.WEBHOOK)
                .isPresent()) {
            orders.settle(order.number(), result()).ifPresent(webhooks::tellNow);
            return;
        }
        settleLater(order, Optional.of(faults));
    }

    void announce(YoniOrder order) {
        WebhookFaults faults = backstage.faults().strikeWebhook();
        webhooks.lie(order, faults);
        webhooks.tell(order, faults);
    }

    /// `drawn`: what was decided to go wrong when the order came; empty after a restart.
    private void settleLater(YoniOrder order, Optional<WebhookFaults> drawn) {
        Duration delay = backstage.settings().get(YoniSettings.ORDER_DELAY);
        threads.execute(() -> {
            try {
                Thread.sleep(delay);
                orders.settle(order.number(), result())
                        .ifPresent(
                                settled -> webhooks.tell(settled, drawn.orElseGet(backstage.faults()::strikeWebhook)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private State result() {
        return State.valueOf(backstage.settings().get(YoniSettings.ORDER_RESULT));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
