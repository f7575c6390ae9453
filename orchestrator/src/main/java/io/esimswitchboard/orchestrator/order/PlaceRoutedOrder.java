package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.order.DecideItems.Chosen;
import io.esimswitchboard.orchestrator.order.DecideItems.Pick;
import io.esimswitchboard.orchestrator.order.DecideItems.Turned;
import io.esimswitchboard.orchestrator.quote.QuoteUsedException;
import io.esimswitchboard.orchestrator.routing.RoutingDecisions;
import io.esimswitchboard.orchestrator.tenant.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Decides about every item, then stores the order with its first attempts. Nothing is stored when any item finds no
/// offer.
@Singleton
final class PlaceRoutedOrder implements PlaceOrder {

    private final DecideItems decideItems;
    private final NewOrders newOrders;
    private final OrderStore store;
    private final RoutingDecisions decisions;
    private final InstantSource clock;

    PlaceRoutedOrder(
            DecideItems decideItems,
            NewOrders newOrders,
            OrderStore store,
            RoutingDecisions decisions,
            InstantSource clock) {
        this.decideItems = decideItems;
        this.newOrders = newOrders;
        this.store = store;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Placement place(Caller caller, OrderRequest request, Receipt receipt) {
        return switch (decideItems.decide(caller, request)) {
            case Turned(var refusal) -> refusal;
            case Chosen(var picks) -> {
                Instant now = clock.instant();
                List<OrderLine> lines = picks.stream()
                        .map(pick -> newOrders
                                .line(pick.item(), pick.decision(), request.scheduledFor(), now)
                                .of(pick.kind()))
                        .toList();
                yield store(newOrders.order(caller, request, lines, now), picks, receipt, request);
            }
        };
    }

    private Placement store(Change placed, List<Pick> picks, Receipt receipt, OrderRequest request) {
        List<String> recorded =
                picks.stream().map(Pick::decision).map(decisions::toJson).toList();
        Optional<KeptAnswer> answer = receipt.answer().apply(placed.after());
        try {
            store.insert(
                    new NewOrder(placed.after(), placed.events(), recorded, receipt.key(), answer, request.quote()));
        } catch (QuoteUsedException e) {
            return new Placement.QuoteRefused(Placement.QuoteRefused.Cause.USED);
        }
        return new Placement.Placed(placed.after(), answer);
    }
}
