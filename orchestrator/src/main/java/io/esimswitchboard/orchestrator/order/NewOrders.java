package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.routing.RoutingDecision;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.esimswitchboard.provider.Money;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Makes an order out of a request and the routing decisions for its items: one line an item, one attempt a unit.
@Singleton
final class NewOrders {

    private static final int MAX_CHOICES = 10;

    private final NextTry nextTry;
    private final IdGenerator ids;
    private final int rerouteBudgetPercent;

    /// @param rerouteBudgetPercent how much dearer than the promised price a later choice may be, where the order
    ///     states no ceiling of its own
    NewOrders(
            NextTry nextTry, IdGenerator ids, @Value("${orders.reroute-budget-percent:100}") int rerouteBudgetPercent) {
        this.nextTry = nextTry;
        this.ids = ids;
        this.rerouteBudgetPercent = rerouteBudgetPercent;
    }

    /// A line for one unit or more of the best offer. The price is a promise: it stays when a dearer offer has to be
    /// bought in the end.
    OrderLine line(OrderItem item, RoutingDecision decision, Instant now) {
        List<Offer> ranked = decision.ranked();
        Offer best = ranked.getFirst();
        List<Choice> choices = choices(item, ranked);
        List<StoredAttempt> attempts = IntStream.rangeClosed(1, item.quantity())
                .mapToObj(unit -> nextTry.first(unit, choices.getFirst(), now))
                .toList();
        return new OrderLine(
                new LineId(ids.next()),
                best.packageId(),
                item.quantity(),
                best.sellPrice(),
                LineStatus.ROUTED,
                0,
                Optional.empty(),
                choices,
                attempts);
    }

    private List<Choice> choices(OrderItem item, List<Offer> ranked) {
        Money ceiling = item.routing()
                .maxPrice()
                .orElseGet(() -> budget(ranked.getFirst().sellPrice()));
        List<Offer> affordable = ranked.stream()
                .filter(offer -> offer.sellPrice().currency().equals(ceiling.currency()))
                .filter(offer -> !offer.sellPrice().exceeds(ceiling))
                .limit(MAX_CHOICES)
                .toList();
        return IntStream.range(0, affordable.size())
                .mapToObj(i -> choice(i + 1, affordable.get(i)))
                .toList();
    }

    private Money budget(Money promised) {
        BigDecimal factor = BigDecimal.valueOf(100L + rerouteBudgetPercent).movePointLeft(2);
        return new Money(
                promised.amount().multiply(factor).setScale(promised.amount().scale(), RoundingMode.DOWN),
                promised.currency());
    }

    private static Choice choice(int rank, Offer offer) {
        return new Choice(rank, offer.id(), offer.provider(), offer.plan(), offer.deliverable(), offer.cost());
    }

    /// The order and its first two events.
    Change order(Caller caller, OrderRequest request, List<OrderLine> lines, Instant now) {
        Order empty = new Order(
                new OrderId(ids.next()),
                caller.tenant().orElseThrow(() -> new IllegalArgumentException("only a storefront places orders")),
                OrderStatus.CREATED,
                0,
                0,
                facts(caller, request, lines, now),
                lines,
                now);
        OrderDraft draft = new OrderDraft(empty, now, "storefront", ids);
        draft.tell("order.created", new TreeMap<>());
        draft.tell("order.routed", new TreeMap<>(Map.of("lines", Integer.toString(lines.size()))));
        return draft.finish();
    }

    private static OrderFacts facts(Caller caller, OrderRequest request, List<OrderLine> lines, Instant now) {
        Money total = lines.stream()
                .map(line -> line.unitPrice().times(line.quantity()))
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalArgumentException("an order without lines"));
        return new OrderFacts(
                request.reference(),
                caller.testMode(),
                total,
                request.traveller(),
                request.trip(),
                request.metadata(),
                now);
    }
}
