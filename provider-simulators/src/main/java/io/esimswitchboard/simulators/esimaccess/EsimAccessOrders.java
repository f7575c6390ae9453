package io.esimswitchboard.simulators.esimaccess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.esimaccess.EsimAccessOrder.State;
import io.esimswitchboard.simulators.sale.Journal;
import io.esimswitchboard.simulators.sale.SoldUnit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The orders taken. An order is in the journal before it counts.
final class EsimAccessOrders {

    /// @param price in ten-thousandths, for all days
    record Purchase(String transaction, ObjectNode request, ObjectNode plan, long price) {}

    private final Journal journal;
    private final EsimAccessNumbers numbers = new EsimAccessNumbers();
    private final Map<String, EsimAccessOrder> byNumber = new LinkedHashMap<>();

    EsimAccessOrders(Journal journal) {
        this.journal = journal;
        journal.replay().stream().map(EsimAccessOrder::of).forEach(order -> byNumber.put(order.number(), order));
    }

    synchronized EsimAccessOrder take(Purchase purchase, Instant at) {
        return remember(new EsimAccessOrder(
                numbers.order(at),
                numbers.esim(at),
                purchase.transaction(),
                purchase.request(),
                purchase.plan(),
                purchase.price(),
                numbers.profile(),
                State.GETTING_RESOURCE,
                List.of(),
                at));
    }

    /// Changes an order that is `ready` for it; empty when none is.
    synchronized Optional<EsimAccessOrder> change(
            String number, Predicate<EsimAccessOrder> ready, UnaryOperator<EsimAccessOrder> change) {
        return find(number).filter(ready).map(change).map(this::remember);
    }

    private EsimAccessOrder remember(EsimAccessOrder order) {
        journal.append(order.journalled());
        byNumber.put(order.number(), order);
        return order;
    }

    synchronized Optional<EsimAccessOrder> find(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    Optional<EsimAccessOrder> first(Predicate<EsimAccessOrder> wanted) {
        return all().stream().filter(wanted).findFirst();
    }

    /// Oldest first.
    synchronized List<EsimAccessOrder> all() {
        return List.copyOf(byNumber.values());
    }

    List<SoldUnit> sales() {
        return all().stream().flatMap(EsimAccessOrder::units).toList();
    }

    long spent() {
        return all().stream().mapToLong(EsimAccessOrder::spent).sum();
    }

    synchronized void reset() {
        byNumber.clear();
    }
}
