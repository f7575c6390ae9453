package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.notice.DeliveryStatuses;
import io.esimswitchboard.orchestrator.order.Fact;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.UsageReached;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The facts of which each is told: nothing but the store of calls keeps them from being told twice.
final class InMemoryStatuses implements DeliveryStatuses {

    @Override
    public List<Fact> apply(AttemptId attempt, OrderKey key, ProviderNotice notice, Instant now) {
        return notice instanceof UsageReached(var _, var percent, var _)
                ? List.of(new Fact(
                        "usage.threshold_reached",
                        new TreeMap<>(Map.of("attempt", attempt.toString(), "percent", Integer.toString(percent))),
                        notice.occurredAt()))
                : List.of();
    }
}
