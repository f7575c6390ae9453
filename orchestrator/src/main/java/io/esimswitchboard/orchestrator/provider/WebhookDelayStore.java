package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.ProviderId;
import java.time.Duration;
import java.util.Map;

/// The delays that were learned, shared by all instances and kept over restarts.
public interface WebhookDelayStore {

    /// Moves what is held to be usual a little towards what was seen.
    void heard(ProviderId provider, Duration delay);

    Map<ProviderId, Usual> all();

    /// @param delay that about 95 of 100 calls keep to, the newest counting most
    /// @param samples how many have been seen
    record Usual(Duration delay, long samples) {}
}
