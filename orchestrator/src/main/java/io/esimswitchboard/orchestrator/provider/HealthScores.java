package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;

/// How well accounts have done lately. Never blocks.
@FunctionalInterface
public interface HealthScores {

    /// 0 (nothing goes well) to 1, with nine digits at most; 1 where nothing speaks against the account.
    BigDecimal score(ProviderId account);
}
