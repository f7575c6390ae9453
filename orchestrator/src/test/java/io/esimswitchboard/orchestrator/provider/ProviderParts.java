package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.ProviderId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// What the framework wires into everything that deals with providers.
public final class ProviderParts {

    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

    private ProviderParts() {}

    /// Delays of which nothing is ever learned.
    public static WebhookDelays delays(InstantSource clock) {
        return new WebhookDelays(new NothingLearned(), clock, METERS, Duration.ofHours(1));
    }

    private static final class NothingLearned implements WebhookDelayStore {

        @Override
        public void heard(ProviderId provider, Duration delay) {}

        @Override
        public Map<ProviderId, Usual> all() {
            return Map.of();
        }
    }
}
