package io.esimswitchboard.orchestrator.notice;

import io.esimswitchboard.orchestrator.order.OrderMachine;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.esimswitchboard.orchestrator.provider.ProviderParts;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;

/// The application of notices as the framework wires it, but for the transactions around it.
public final class NoticeParts {

    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

    private NoticeParts() {}

    public static ApplyNotices applyNotices(
            NoticeStore notices,
            Providers providers,
            OrderStore orders,
            OrderMachine machine,
            DeliveryStatuses deliveries,
            InstantSource clock) {
        return new ApplyNotices(
                notices,
                providers,
                new NoteFacts(orders, machine, deliveries, clock),
                ProviderParts.delays(clock),
                METERS);
    }
}
