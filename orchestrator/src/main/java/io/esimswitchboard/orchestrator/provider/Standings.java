package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.ProviderId;
import java.util.Map;

/// How every configured account stands. Never blocks.
@FunctionalInterface
public interface Standings {

    /// Immutable; an account that is not configured is not in it.
    Map<ProviderId, Standing> now();
}
