package io.esimswitchboard.orchestrator.provider.health;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How health is judged.
///
/// @param halfLife after this long, what was seen counts half
/// @param refresh how often what was seen is stored, and what others have stored is read
/// @param enough as many orders tell something; of fewer nothing is concluded
/// @param slowAfter a delivery that took longer was slow
/// @param keptFor a row of what was seen is deleted when it has not been added to for so long
@ConfigurationProperties("provider-health")
public record HealthSettings(
        @Bindable(defaultValue = "1h") Duration halfLife,
        @Bindable(defaultValue = "5s") Duration refresh,
        @Bindable(defaultValue = "20") int enough,
        @Bindable(defaultValue = "60s") Duration slowAfter,
        @Bindable(defaultValue = "30d") Duration keptFor) {

    public HealthSettings {
        if (!halfLife.isPositive()) {
            throw new IllegalArgumentException("provider-health.half-life is not positive: " + halfLife);
        }
    }
}
