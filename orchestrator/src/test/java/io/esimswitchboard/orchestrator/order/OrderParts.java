package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.catalogue.Catalogue;
import io.esimswitchboard.orchestrator.catalogue.Shelf;
import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.quote.RedeemQuote;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.orchestrator.routing.RoutingDecisions;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Outcome;
import io.micronaut.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The order code as the framework wires it, over any store.
public final class OrderParts {

    private static final RoutingDecisions DECISIONS = new RoutingDecisions(JsonMapper.createDefault());
    private static final SettlePolicy POLICY = new SettlePolicy(
            Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofMinutes(15), 2);

    private static final BuyingPolicy BUYING = new BuyingPolicy(Duration.ofHours(1), 100, -100);

    static final PrepareItem NO_TOP_UPS = new PrepareItem(
            (tenant, esim) -> Optional.empty(),
            new TopUpMarket(() -> Shelf.of(List.of(), List.of()), new FakeProviders()));

    /// Where nothing is exchanged.
    static final Catalogue DOLLARS = () -> Shelf.of(List.of(), List.of());

    private OrderParts() {}

    public static OrderMachine machine(IdGenerator ids) {
        return new OrderMachine(POLICY, new NextTry(POLICY, ids), ids);
    }

    public static PlaceOrder placeOrder(Router router, OrderStore store, IdGenerator ids, InstantSource clock) {
        NewOrders newOrders = new NewOrders(new NextTry(POLICY, ids), ids, BUYING, DOLLARS);
        return new PlaceRoutedOrder(
                new DecideItems(NO_TOP_UPS, router, (tenant, quote) -> new RedeemQuote.Redeemed.Missing()),
                newOrders,
                store,
                DECISIONS,
                clock);
    }

    public static SellFromStock sellFromStock(
            Stock stock, OrderStore store, OrderMachine machine, InstantSource clock) {
        return new SellFromStock(stock, order -> {}, store, machine, clock);
    }

    /// The order with these attempts in the place of its own.
    public static Order with(Order order, Function<LineId, List<StoredAttempt>> attempts) {
        return new Order(
                order.id(),
                order.tenant(),
                order.status(),
                order.version(),
                order.lastSequence(),
                order.facts(),
                order.lines().stream()
                        .map(line -> line.with(attempts.apply(line.id())))
                        .toList(),
                order.updatedAt());
    }

    /// The attempt, due at `time`.
    public static StoredAttempt due(StoredAttempt attempt, Instant time) {
        return attempt.with(attempt.progress().dueNow(time));
    }

    /// The attempt is about to leave.
    public static Change sending(OrderMachine machine, Order order, AttemptId attempt, Instant now) {
        return machine.apply(order, new OrderInput.Sending(attempt), now);
    }

    /// The provider has answered.
    public static Change answered(
            OrderMachine machine, Order order, AttemptId attempt, Outcome<EsimOrder> outcome, Instant now) {
        return machine.apply(order, new OrderInput.Answered(attempt, outcome, ResolvedBy.RESPONSE), now);
    }
}
