package io.esimswitchboard.simulators.esimaccess;

import io.esimswitchboard.simulators.control.Backstage;
import io.esimswitchboard.simulators.esimaccess.EsimAccessOrder.State;
import io.esimswitchboard.simulators.fault.FaultName;
import io.esimswitchboard.simulators.fault.Operation;
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
        orders.all().stream().filter(order -> !order.state().allocated()).forEach(this::allocateLater);
    }

    void start(EsimAccessOrder order) {
        webhooks.beforeAllocation(order);
        if (backstage
                .faults()
                .strike(FaultName.EARLY_WEBHOOK, Operation.WEBHOOK)
                .isPresent()) {
            allocate(order).ifPresent(webhooks::readyNow);
            return;
        }
        allocateLater(order);
    }

    private void allocateLater(EsimAccessOrder order) {
        Duration delay = backstage.settings().get(EsimAccessSettings.ALLOCATION_DELAY);
        threads.execute(() -> {
            try {
                Thread.sleep(delay);
                allocate(order).ifPresent(webhooks::ready);
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
