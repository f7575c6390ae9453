package io.esimswitchboard.orchestrator.provider.mysql;

import io.esimswitchboard.orchestrator.mysql.Deadlocks;
import io.esimswitchboard.orchestrator.provider.WebhookDelayStore;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// Learned delays as one row a provider.
@Singleton
final class MySqlWebhookDelays implements WebhookDelayStore {

    private final WebhookDelayTable table;

    MySqlWebhookDelays(WebhookDelayTable table) {
        this.table = table;
    }

    @Override
    public void heard(ProviderId provider, Duration delay) {
        Deadlocks.retried(() -> table.heard(provider.value(), Math.max(1.0, (double) delay.toMillis())));
    }

    @Override
    public Map<ProviderId, Usual> all() {
        return table.all().stream()
                .collect(Collectors.toMap(
                        row -> new ProviderId(row.providerId()),
                        row -> new Usual(Duration.ofMillis(Math.round(row.usualMillis())), row.samples())));
    }
}
