package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.CaseId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Works an operator's verdict into the order that a case is about.
@Singleton
public final class ResolveCase {

    private static final int TRIES = 100;

    private final Cases cases;
    private final OrderStore store;
    private final OrderMachine machine;
    private final DeliveryStore deliveries;
    private final InstantSource clock;

    ResolveCase(Cases cases, OrderStore store, OrderMachine machine, DeliveryStore deliveries, InstantSource clock) {
        this.cases = cases;
        this.store = store;
        this.machine = machine;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// Answers whether the case was open until now: it may have been resolved meanwhile, by another operator or by the
    /// provider's own word.
    public boolean resolve(ReconciliationCase open, Verdict verdict) {
        AttemptId attempt = open.subject().attempt();
        for (int i = 0; i < TRIES; i++) {
            if (!isOpen(open.id())) {
                return false;
            }
            Order order = store.load(open.subject().order()).orElseThrow();
            Instant now = clock.instant();
            List<Fact> withdrawn = deliveries.withdrawal(attempt, now);
            Change change = machine.apply(order, new OrderInput.Resolved(attempt, verdict, withdrawn), now);
            if (!change.isEmpty() && store.save(change)) {
                return true;
            }
        }
        throw new IllegalStateException(open.subject().order() + " changed faster than its case could be resolved");
    }

    private boolean isOpen(CaseId id) {
        return cases.find(id)
                .map(ReconciliationCase::resolution)
                .filter(Optional::isEmpty)
                .isPresent();
    }
}
