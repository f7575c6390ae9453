package io.esimswitchboard.orchestrator.order.kafka;

import io.esimswitchboard.orchestrator.lease.KeptLease;
import io.esimswitchboard.orchestrator.order.Outbox;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;

/// The relay as the framework wires it, without its loop.
public final class RelayParts {

    private RelayParts() {}

    /// One round of the relay.
    public static BooleanSupplier round(Outbox outbox, KeptLease lease, Supplier<Producer<String, byte[]>> producers) {
        return new OutboxRelay(outbox, lease, new Publisher(producers))::relay;
    }
}
