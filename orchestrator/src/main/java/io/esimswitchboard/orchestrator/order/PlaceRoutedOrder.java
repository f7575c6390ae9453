package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.order.PrepareItem.Refused;
import io.esimswitchboard.orchestrator.order.PrepareItem.Routable;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.orchestrator.routing.RoutingDecision;
import io.esimswitchboard.orchestrator.routing.RoutingDecisions;
import io.esimswitchboard.orchestrator.tenant.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Routes every item, then stores the order with its first attempts. Nothing is stored when any item finds no offer.
@Singleton
final class PlaceRoutedOrder implements PlaceOrder {

    private final PrepareItem prepareItem;
    private final Router router;
    private final NewOrders newOrders;
    private final OrderStore store;
    private final RoutingDecisions decisions;
    private final InstantSource clock;

    PlaceRoutedOrder(
            PrepareItem prepareItem,
            Router router,
            NewOrders newOrders,
            OrderStore store,
            RoutingDecisions decisions,
            InstantSource clock) {
        this.prepareItem = prepareItem;
        this.router = router;
        this.newOrders = newOrders;
        this.store = store;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Placement place(Caller caller, OrderRequest request, Receipt receipt) {
        Instant now = clock.instant();
        List<OrderLine> lines = new ArrayList<>();
        List<String> recorded = new ArrayList<>();
        for (OrderItem item : request.items()) {
            switch (prepareItem.prepare(caller.storefront(), item)) {
                case Refused(var reason) -> {
                    return new Placement.NoTopUp(lines.size(), reason);
                }
                case Routable(var routing, var kind) -> {
                    RoutingDecision decision = router.decide(routing.by(caller.tenant()));
                    Optional<Placement> refusal = refuse(decision, lines);
                    if (refusal.isPresent()) {
                        return refusal.get();
                    }
                    lines.add(newOrders
                            .line(item, decision, request.scheduledFor(), now)
                            .of(kind));
                    recorded.add(decisions.toJson(decision));
                }
            }
        }
        Change placed = newOrders.order(caller, request, lines, now);
        Optional<KeptAnswer> answer = receipt.answer().apply(placed.after());
        store.insert(new NewOrder(placed.after(), placed.events(), recorded, receipt.key(), answer));
        return new Placement.Placed(placed.after(), answer);
    }

    /// Why the next item cannot be bought, given the lines before it; empty when it can.
    private static Optional<Placement> refuse(RoutingDecision decision, List<OrderLine> before) {
        int item = before.size();
        if (decision.ranked().isEmpty()) {
            return Optional.of(decision.cheapestTooDear()
                    .<Placement>map(cheapest -> new Placement.PriceExceeded(item, cheapest))
                    .orElseGet(() -> new Placement.NoOffer(item)));
        }
        // One order is one total, so it has one currency: that of its first line.
        boolean foreign = before.stream()
                .anyMatch(line -> !line.unitPrice()
                        .currency()
                        .equals(decision.ranked().getFirst().sellPrice().currency()));
        return foreign ? Optional.of(new Placement.NoOffer(item)) : Optional.empty();
    }
}
