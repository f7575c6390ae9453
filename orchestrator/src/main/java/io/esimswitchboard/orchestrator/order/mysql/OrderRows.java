package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.orchestrator.id.EventId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderEvent;
import io.esimswitchboard.orchestrator.order.OrderFacts;
import io.esimswitchboard.orchestrator.order.OrderLine;
import io.esimswitchboard.orchestrator.order.OrderStatus;
import io.esimswitchboard.orchestrator.secret.Sealer;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Orders to rows and back. The traveller is sealed; metadata is JSON text.
@Singleton
final class OrderRows {

    private static final Argument<Map<String, String>> TEXTS = Argument.mapOf(String.class, String.class);

    private final Sealer sealer;
    private final JsonMapper json;

    OrderRows(Sealer sealer, JsonMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    OrderRow of(Order order) {
        OrderFacts facts = order.facts();
        return new OrderRow(
                Uuids.bytes(order.id().uuid()),
                Uuids.bytes(order.tenant().uuid()),
                facts.reference().orElse(null),
                order.status().name(),
                order.version(),
                order.lastSequence(),
                facts.testMode(),
                facts.total().amount(),
                facts.total().currency().getCurrencyCode(),
                sealer.seal(
                        bytes(TravellerRow.of(facts.traveller())), order.id().toString()),
                facts.trip().departure().orElse(null),
                facts.trip().returning().orElse(null),
                text(facts.metadata()),
                facts.scheduledFor().orElse(null),
                order.wakeAt().orElse(null),
                facts.createdAt(),
                order.updatedAt());
    }

    Order toOrder(OrderRow row, List<OrderLine> lines) {
        OrderId id = new OrderId(Uuids.fromBytes(row.id()));
        return new Order(
                id,
                new TenantId(Uuids.fromBytes(row.tenantId())),
                OrderStatus.valueOf(row.status()),
                row.version(),
                row.lastSequence(),
                toFacts(row, id),
                lines,
                row.updatedAt());
    }

    private OrderFacts toFacts(OrderRow row, OrderId id) {
        return new OrderFacts(
                Optional.ofNullable(row.reference()),
                row.testMode(),
                LineRows.money(row.totalAmount(), row.totalCurrency()),
                toTraveller(sealer.open(row.travellerSealed(), id.toString())),
                new Trip(Optional.ofNullable(row.departureDate()), Optional.ofNullable(row.returnDate())),
                toMap(row.metadata()),
                Optional.ofNullable(row.scheduledFor()),
                row.createdAt());
    }

    EventRow of(OrderEvent event) {
        return new EventRow(
                Uuids.bytes(event.id().uuid()),
                Uuids.bytes(event.order().uuid()),
                event.sequence(),
                Uuids.bytes(event.tenant().uuid()),
                event.type(),
                event.occurredAt(),
                event.recordedAt(),
                text(event.data()),
                event.cause());
    }

    OrderEvent toEvent(EventRow row) {
        return new OrderEvent(
                new EventId(Uuids.fromBytes(row.id())),
                new OrderId(Uuids.fromBytes(row.orderId())),
                new TenantId(Uuids.fromBytes(row.tenantId())),
                row.type(),
                row.sequence(),
                row.occurredAt(),
                row.recordedAt(),
                toMap(row.data()),
                row.cause());
    }

    private Traveller toTraveller(byte[] plain) {
        try {
            return json.readValue(plain, Argument.of(TravellerRow.class)).toTraveller();
        } catch (IOException e) {
            throw new IllegalStateException("a stored traveller cannot be read", e);
        }
    }

    private SortedMap<String, String> toMap(String text) {
        try {
            return new TreeMap<>(json.readValue(text, TEXTS));
        } catch (IOException e) {
            throw new IllegalStateException("stored JSON cannot be read", e);
        }
    }

    String text(SortedMap<String, String> map) {
        return new String(bytes(map), StandardCharsets.UTF_8);
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalStateException("a value cannot be written as JSON", e);
        }
    }
}
