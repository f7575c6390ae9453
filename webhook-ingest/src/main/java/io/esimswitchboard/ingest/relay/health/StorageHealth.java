package io.esimswitchboard.ingest.relay.health;

import io.esimswitchboard.ingest.relay.InboxRelay;
import io.esimswitchboard.ingest.relay.WebhookLog;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/// Ready while Kafka or MySQL is there: either is enough to accept a call.
@Singleton
@Readiness
final class StorageHealth implements HealthIndicator {

    private final WebhookLog log;
    private final InboxRelay relay;

    StorageHealth(WebhookLog log, InboxRelay relay) {
        this.log = log;
        this.relay = relay;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        boolean kafka = log.reachable();
        boolean mysql = relay.inboxReachable();
        return Publishers.just(HealthResult.builder("storage", status(kafka || mysql))
                .details(Map.of(
                        "kafka", status(kafka).getName(), "mysql", status(mysql).getName()))
                .build());
    }

    private static HealthStatus status(boolean up) {
        return up ? HealthStatus.UP : HealthStatus.DOWN;
    }
}
