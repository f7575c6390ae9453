package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderQueries;
import io.esimswitchboard.orchestrator.order.OrderStatus;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Makes the answer to a placed order, after waiting for it to settle as long as the storefront wants.
@Singleton
final class PlacedOrder {

    private final OrderQueries orders;
    private final OrderViews views;
    private final JsonMapper json;
    private final InstantSource clock;

    PlacedOrder(OrderQueries orders, OrderViews views, JsonMapper json, InstantSource clock) {
        this.orders = orders;
        this.views = views;
        this.json = json;
        this.clock = clock;
    }

    /// After waiting for the order to settle, at most for `patience`.
    KeptAnswer answer(OrderId id, Duration patience) {
        return answer(settled(find(id), clock.instant().plus(patience)));
    }

    private Order settled(Order placed, Instant deadline) {
        Order order = placed;
        while (underWay(order) && clock.instant().isBefore(deadline)) {
            orders.awaitChange(order.id(), order.version(), Duration.between(clock.instant(), deadline));
            order = find(order.id());
        }
        return order;
    }

    private static boolean underWay(Order order) {
        return !order.status().settled() && order.status() != OrderStatus.SCHEDULED;
    }

    private Order find(OrderId id) {
        return orders.find(id).orElseThrow(() -> new IllegalStateException("order " + id + " is stored and gone"));
    }

    KeptAnswer answer(Order order) {
        try {
            return new KeptAnswer(
                    HttpStatus.CREATED.getCode(),
                    "/v1/orders/" + order.id(),
                    json.writeValueAsBytes(views.show(order)));
        } catch (IOException e) {
            throw new UncheckedIOException("an order is plain JSON", e);
        }
    }
}
