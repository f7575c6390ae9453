package io.esimswitchboard.orchestrator.provider.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.provider.ProviderView;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A provider account, for operators.
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProviderJson(
        String id,
        String adapter,
        String environment,
        boolean enabled,
        int priority,
        int weight,
        List<String> capabilities,
        LimitsJson limits,
        HealthJson health,
        ServiceJson served,
        List<CircuitJson> circuits,
        @Nullable LastSyncJson lastSync) {

    static ProviderJson of(ProviderView view) {
        return new ProviderJson(
                view.id().value(),
                view.adapter(),
                view.environment(),
                view.standing().enabled(),
                view.standing().priority(),
                view.standing().weight(),
                view.capabilities(),
                new LimitsJson(view.limits().callsPerSecond(), view.limits().concurrentCalls()),
                HealthJson.of(view.health()),
                ServiceJson.of(view.served()),
                view.circuits().stream().map(CircuitJson::of).toList(),
                view.lastSync().map(LastSyncJson::of).orElse(null));
    }

    /// What the wholesaler lets us call.
    @Serdeable(naming = SnakeCaseStrategy.class)
    record LimitsJson(int callsPerSecond, int concurrentCalls) {}

    /// How well it is.
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record HealthJson(
            String status,
            @Nullable String lastError,
            @Nullable Instant since) {

        static HealthJson of(ProviderView.Health health) {
            return new HealthJson(
                    health.status().name().toLowerCase(Locale.ROOT),
                    health.lastError().orElse(null),
                    health.since().orElse(null));
        }
    }
}
