package io.esimswitchboard.orchestrator.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.order.OrderEvent;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.SortedMap;

/// One fact about an order.
///
/// @param subject the order's id
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record EventJson(
        String id,
        String type,
        String subject,
        long sequence,
        Instant occurredAt,
        Instant recordedAt,
        SortedMap<String, String> data,
        String cause) {

    static EventJson of(OrderEvent event) {
        return new EventJson(
                event.id().toString(),
                event.type(),
                event.order().toString(),
                event.sequence(),
                event.occurredAt(),
                event.recordedAt(),
                event.data(),
                event.cause());
    }
}
