package io.esimswitchboard.ingest.intake;

import io.esimswitchboard.events.ReceivedWebhook;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/// The keys of the last calls, to count copies by. Only counts: a copy is passed on, for the consumer alone knows what
/// was applied.
@Singleton
final class RecentKeys {

    private static final int KEPT = 20_000;

    private final Map<String, Boolean> keys = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KEPT;
        }
    };

    /// Whether a call with this key was seen lately; it is from now on.
    synchronized boolean seen(ReceivedWebhook webhook) {
        return keys.put(webhook.providerId() + ' ' + webhook.dedupKey(), true) != null;
    }
}
