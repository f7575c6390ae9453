package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.catalogue.Catalogue;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.routing.RoutingDecision;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.esimswitchboard.provider.Money;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Makes an order out of a request and the routing decisions for its items: one line an item, one attempt a unit.
@Singleton
final class NewOrders {

    private static final int MAX_CHOICES = 10;

    private final NextTry nextTry;
    private final IdGenerator ids;
    private final BuyingPolicy policy;
    private final Catalogue catalogue;

    NewOrders(NextTry nextTry, IdGenerator ids, BuyingPolicy policy, Catalogue catalogue) {
        this.nextTry = nextTry;
        this.ids = ids;
        this.policy = policy;
        this.catalogue = catalogue;
    }

    /// A line for one unit or more of the best offer. The price is a promise: it stays when a dearer offer has to be
    /// bought in the end. Of a scheduled order the deadline counts from its time.
    OrderLine line(OrderItem item, RoutingDecision decision, Optional<Instant> scheduledFor, Instant now) {
        Offer best = decision.ranked().getFirst();
        List<Choice> choices = choices(item, decision.ranked());
        List<StoredAttempt> attempts = IntStream.rangeClosed(1, item.quantity())
                .mapToObj(unit -> nextTry.first(unit, choices.getFirst(), scheduledFor.isPresent(), now))
                .toList();
        return new OrderLine(
                new LineId(ids.next()),
                new LineKind.NewEsim(),
                best.packageId(),
                item.quantity(),
                best.sellPrice(),
                LineStatus.PENDING,
                0,
                Optional.empty(),
                scheduledFor.orElse(now).plus(policy.deadline()),
                choices,
                attempts);
    }

    private List<Choice> choices(OrderItem item, List<Offer> ranked) {
        Money promised = ranked.getFirst().sellPrice();
        Money ceiling = item.routing().maxPrice().orElseGet(() -> policy.ceiling(promised));
        List<Offer> affordable = IntStream.range(0, ranked.size())
                .filter(i -> i == 0 || affords(ranked.get(i), ceiling, promised))
                .mapToObj(ranked::get)
                .limit(MAX_CHOICES)
                .toList();
        return IntStream.range(0, affordable.size())
                .mapToObj(i -> choice(i + 1, affordable.get(i)))
                .toList();
    }

    private boolean affords(Offer offer, Money ceiling, Money promised) {
        return offer.sellPrice().currency().equals(ceiling.currency())
                && !offer.sellPrice().exceeds(ceiling)
                && catalogue
                        .current()
                        .prices()
                        .comesTo(offer.cost(), promised.currency())
                        .filter(cost -> policy.affords(cost, promised))
                        .isPresent();
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
        SortedMap<String, String> contents = contents(lines);
        request.quote().ifPresent(quote -> contents.put("quote_id", quote.toString()));
        draft.tell("order.created", contents);
        if (request.scheduledFor().isEmpty()) {
            draft.tell("order.routed", new TreeMap<>());
        }
        return draft.finish();
    }

    private static SortedMap<String, String> contents(List<OrderLine> lines) {
        SortedMap<String, String> data = new TreeMap<>();
        data.put("lines", Integer.toString(lines.size()));
        for (int i = 0; i < lines.size(); i++) {
            data.put("line_" + (i + 1), lines.get(i).id().toString());
            data.put("quantity_" + (i + 1), Integer.toString(lines.get(i).quantity()));
        }
        return data;
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
                request.scheduledFor(),
                now);
    }
}
