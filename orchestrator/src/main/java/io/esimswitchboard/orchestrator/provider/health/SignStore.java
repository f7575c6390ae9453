package io.esimswitchboard.orchestrator.provider.health;

import io.esimswitchboard.provider.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Everything that was seen, shared by all instances and kept over restarts.
public interface SignStore {

    /// Counts `count` more, as [Fading#plus].
    void add(SeenAt seen, long count, Instant now, Duration halfLife);

    Map<SeenAt, Fading> all();

    /// Deletes what was last added to before `time`.
    void forget(Instant time);

    /// What was seen of whom.
    record SeenAt(ProviderId provider, Sign sign) {}
}
