package io.esimswitchboard.orchestrator.order.work;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// How many attempts may be under way on this instance: so many for each provider account, so that a slow wholesaler
/// fills its own places and nobody else's.
final class Places {

    private final int most;
    private final Map<ProviderId, Semaphore> places = new ConcurrentHashMap<>();
    private final Semaphore others;

    /// @param most for one account, however much its wholesaler would take
    Places(int most) {
        this.most = most;
        this.others = new Semaphore(most);
    }

    /// As many as the wholesaler lets be under way at once; more would wait for their turn with their leases running.
    Semaphore of(EsimProvider provider) {
        return places.computeIfAbsent(
                provider.id(),
                _ -> new Semaphore(Math.min(most, provider.traits().pace().concurrentCalls())));
    }

    /// Those for attempts whose account is not configured any more; no call is made for them.
    Semaphore ofOthers() {
        return others;
    }
}
