package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import java.util.Optional;

/// What is left on the accounts. Never blocks.
@FunctionalInterface
public interface Balances {

    /// As of the last time that the wholesaler was asked; empty where it does not tell.
    Optional<Money> of(ProviderId account);
}
