package io.esimswitchboard.orchestrator.routing;

import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.routing.policy.Figures;
import io.esimswitchboard.orchestrator.routing.policy.Occasion;
import io.esimswitchboard.orchestrator.routing.policy.Policy;
import io.esimswitchboard.orchestrator.routing.policy.Seed;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Decisions for tests: everybody is well, nobody knows a balance, seeds count up from 1.
public final class Weighing {

    private Weighing() {}

    static WeighOffers of(CatalogueSnapshot snapshot, Map<ProviderId, Standing> standings, Instant now) {
        AtomicLong seeds = new AtomicLong();
        Accounts accounts = new Accounts(() -> standings, _ -> BigDecimal.ONE, _ -> Optional.empty());
        return new WeighOffers(() -> snapshot, accounts, () -> new UUID(0, seeds.incrementAndGet()), () -> now);
    }

    /// As made by nobody.
    public static Ruling ruling() {
        return new Ruling("test", Policy.OTHERWISE, new Seed(1), false);
    }

    /// About nothing in particular.
    public static Occasion occasion(Instant at) {
        return new Occasion(new TreeSet<>(), 0, Occasion.ANY, Optional.empty(), at);
    }

    /// Of an offer that costs what it is sold for.
    public static Figures figures(BigDecimal price) {
        return new Figures(price, price, 10, 100, BigDecimal.ONE, Optional.empty(), Optional.empty());
    }
}
