package io.esimswitchboard.simulators.esimaccess;

import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.esimaccess.EsimAccessOrder.State;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.Operation;
import io.esimswitchboard.simulators.fault.WebhookFaults;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Allocates the profiles of accepted orders, some time later.
final class EsimAccessFulfilment implements AutoCloseable {

    private final Backstage backstage;
    private final EsimAccessOrders orders;
    private final EsimAccessWebhooks webhooks;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    EsimAccessFulfilment(Backstage backstage, EsimAccessOrders orders, EsimAccessWebhooks webhooks) {
        this.backstage = backstage;
        this.orders = orders;
        this.webhooks = webhooks;
        orders.all().stream()
                .filter(order -> !order.state().allocated())
                .forEach(order -> allocateLater(order, Optional.empty()));
    }

    void start(EsimAccessOrder order) {
        WebhookFaults faults = backstage.faults().strikeWebhook();
        webhooks.lie(order, faults);
        if (backstage
                .faults()
                .strike(FaultName.EARLY_WEBHOOK, Operation.WEBHOOK)
                .isPresent()) {
            allocate(order).ifPresent(webhooks::readyNow);
            return;
        }
        allocateLater(order, Optional.of(faults));
    }

    /// `drawn`: what was decided to go wrong when the order came; empty after a restart.
    private void allocateLater(EsimAccessOrder order, Optional<WebhookFaults> drawn) {
        Duration delay = backstage.settings().get(EsimAccessSettings.ALLOCATION_DELAY);
        threads.execute(() -> {
            try {
                Thread.sleep(delay);
                allocate(order)
                        .ifPresent(ready -> webhooks.ready(ready, drawn.orElseGet(backstage.faults()::strikeWebhook)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Optional<EsimAccessOrder> allocate(EsimAccessOrder order) {
        return orders.change(order.number(), each -> !each.state().allocated(), each -> each.in(State.GOT_RESOURCE));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
