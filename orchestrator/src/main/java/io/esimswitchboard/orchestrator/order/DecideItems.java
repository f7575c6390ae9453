package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.QuoteId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.order.Placement.QuoteRefused;
import io.esimswitchboard.orchestrator.order.PrepareItem.Refused;
import io.esimswitchboard.orchestrator.order.PrepareItem.Routable;
import io.esimswitchboard.orchestrator.quote.Quote;
import io.esimswitchboard.orchestrator.quote.QuoteLine;
import io.esimswitchboard.orchestrator.quote.RedeemQuote;
import io.esimswitchboard.orchestrator.quote.RedeemQuote.Redeemed;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.orchestrator.routing.RoutingDecision;
import io.esimswitchboard.orchestrator.routing.RoutingRequest;
import io.esimswitchboard.orchestrator.routing.Wanted;
import io.esimswitchboard.orchestrator.tenant.Caller;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Decides for each item of an order what it may be bought from: by routing it, or as its quote says. All of them, or
/// none.
@Singleton
final class DecideItems {

    private final PrepareItem prepareItem;
    private final Router router;
    private final RedeemQuote redeemQuote;

    DecideItems(PrepareItem prepareItem, Router router, RedeemQuote redeemQuote) {
        this.prepareItem = prepareItem;
        this.router = router;
        this.redeemQuote = redeemQuote;
    }

    /// What came of it.
    sealed interface Decided {}

    record Chosen(List<Pick> picks) implements Decided {}

    record Turned(Placement refusal) implements Decided {}

    /// @param item as it is bought: of a quote, the package at most at its price
    record Pick(OrderItem item, RoutingDecision decision, LineKind kind) {}

    Decided decide(Caller caller, OrderRequest request) {
        return request.quote()
                .map(quote -> quoted(caller.storefront(), quote))
                .orElseGet(() -> routed(caller, request.items()));
    }

    private Decided routed(Caller caller, List<OrderItem> items) {
        List<Pick> picks = new ArrayList<>();
        for (OrderItem item : items) {
            switch (prepareItem.prepare(caller.storefront(), item)) {
                case Refused(var reason) -> {
                    return new Turned(new Placement.NoTopUp(picks.size(), reason));
                }
                case Routable(var routing, var kind) -> {
                    RoutingDecision decision = router.decide(routing.by(caller.tenant()));
                    Optional<Placement> refusal = refuse(decision, picks);
                    if (refusal.isPresent()) {
                        return new Turned(refusal.get());
                    }
                    picks.add(new Pick(item, decision, kind));
                }
            }
        }
        return new Chosen(picks);
    }

    /// Why the next item cannot be bought, given those before it; empty when it can.
    private static Optional<Placement> refuse(RoutingDecision decision, List<Pick> before) {
        int item = before.size();
        if (decision.ranked().isEmpty()) {
            return Optional.of(decision.cheapestTooDear()
                    .<Placement>map(cheapest -> new Placement.PriceExceeded(item, cheapest))
                    .orElseGet(() -> new Placement.NoOffer(item)));
        }
        // One order is one total, so it has one currency: that of its first line.
        boolean foreign = before.stream()
                .map(Pick::decision)
                .anyMatch(other -> !currency(other).equals(currency(decision)));
        return foreign ? Optional.of(new Placement.NoOffer(item)) : Optional.empty();
    }

    private static Currency currency(RoutingDecision decision) {
        return decision.ranked().getFirst().sellPrice().currency();
    }

    private Decided quoted(TenantId tenant, QuoteId id) {
        return switch (redeemQuote.redeem(tenant, id)) {
            case Redeemed.Kept(var quote, var decisions) -> new Chosen(picks(quote, decisions));
            case Redeemed.Drifted(var instead) -> new Turned(new Placement.PriceChanged(instead));
            case Redeemed.NoOffer() -> new Turned(new QuoteRefused(QuoteRefused.Cause.NO_OFFER));
            case Redeemed.Missing() -> new Turned(new QuoteRefused(QuoteRefused.Cause.NO_SUCH_QUOTE));
            case Redeemed.Expired() -> new Turned(new QuoteRefused(QuoteRefused.Cause.EXPIRED));
            case Redeemed.Used() -> new Turned(new QuoteRefused(QuoteRefused.Cause.USED));
        };
    }

    private static List<Pick> picks(Quote quote, List<RoutingDecision> decisions) {
        return IntStream.range(0, decisions.size())
                .mapToObj(i -> new Pick(item(quote.lines().get(i)), decisions.get(i), new LineKind.NewEsim()))
                .toList();
    }

    private static OrderItem item(QuoteLine line) {
        RoutingRequest routing = new RoutingRequest(
                new Wanted.OfPackage(line.packageId()), line.deliverable(), Optional.of(line.unitPrice()));
        return new OrderItem(routing, line.quantity());
    }
}
