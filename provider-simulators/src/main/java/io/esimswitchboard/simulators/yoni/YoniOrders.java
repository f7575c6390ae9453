package io.esimswitchboard.simulators.yoni;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.sale.Journal;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.yoni.YoniOrder.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The orders taken. An order is in the journal before it counts.
final class YoniOrders {

    private final Journal journal;
    private final YoniNumbers numbers = new YoniNumbers();
    private final Map<String, YoniOrder> byNumber = new LinkedHashMap<>();
    private final Map<String, String> numberByKey = new HashMap<>();

    YoniOrders(Journal journal) {
        this.journal = journal;
        journal.replay().stream().map(YoniOrder::of).forEach(this::remember);
    }

    synchronized YoniOrder take(@Nullable String key, ObjectNode request, ObjectNode plan, Instant at) {
        var order = new YoniOrder(numbers.order(at), key, request, plan, numbers.profile(), State.PENDING, at);
        journal.append(order.journalled());
        remember(order);
        return order;
    }

    /// Gives a pending order its result; empty when it has one already or was forgotten.
    synchronized Optional<YoniOrder> settle(String number, State result) {
        return find(number).filter(order -> order.state() == State.PENDING).map(order -> {
            YoniOrder settled = order.in(result);
            journal.append(settled.journalled());
            remember(settled);
            return settled;
        });
    }

    private void remember(YoniOrder order) {
        byNumber.put(order.number(), order);
        if (order.key() != null) {
            // The newest order under a key is the one a repeat gives.
            if (order.state() == State.PENDING) {
                numberByKey.put(order.key(), order.number());
            } else {
                numberByKey.putIfAbsent(order.key(), order.number());
            }
        }
    }

    synchronized Optional<YoniOrder> find(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    synchronized Optional<YoniOrder> findByKey(@Nullable String key) {
        return Optional.ofNullable(numberByKey.get(key)).flatMap(this::find);
    }

    /// Oldest first.
    synchronized List<YoniOrder> all() {
        return List.copyOf(byNumber.values());
    }

    List<SoldUnit> sales() {
        return all().stream().map(YoniOrder::unit).toList();
    }

    BigDecimal spent() {
        return all().stream()
                .filter(order -> order.state() != State.FAILED)
                .map(order -> new BigDecimal(order.plan("price")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    synchronized void reset() {
        byNumber.clear();
        numberByKey.clear();
    }
}
