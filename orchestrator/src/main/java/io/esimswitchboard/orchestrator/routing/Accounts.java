package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.provider.Balances;
import io.esimswitchboard.orchestrator.provider.HealthScores;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.provider.Standings;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What is known of the provider accounts.
@Singleton
public final class Accounts {

    private final Standings standings;
    private final HealthScores health;
    private final Balances balances;

    public Accounts(Standings standings, HealthScores health, Balances balances) {
        this.standings = standings;
        this.health = health;
        this.balances = balances;
    }

    Map<ProviderId, Standing> standings() {
        return standings.now();
    }

    BigDecimal health(ProviderId account) {
        return health.score(account);
    }

    Optional<Money> balance(ProviderId account) {
        return balances.of(account);
    }
}
