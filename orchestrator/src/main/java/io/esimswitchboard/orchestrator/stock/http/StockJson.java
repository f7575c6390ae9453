package io.esimswitchboard.orchestrator.stock.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.http.MoneyJson;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.stock.StockUnit;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A surplus unit as operators see it; its codes are not shown.
///
/// @param orderId the order whose attempt brought it
/// @param named whether the wholesaler knows it by a traveller's name; such a claim is sold to nobody else
/// @param takenBy the order that has it; null while none has
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record StockJson(
        String attemptId,
        String orderId,
        String providerId,
        String planId,
        String providerOrderId,
        String deliverable,
        boolean named,
        MoneyJson cost,
        String status,
        @Nullable Instant expiresAt,
        @Nullable String takenBy,
        Instant createdAt) {

    static StockJson of(StockUnit unit) {
        return new StockJson(
                unit.attempt().toString(),
                unit.order().toString(),
                unit.provider().value(),
                unit.plan().value(),
                unit.providerOrder().value(),
                word(unit.deliverable()),
                unit.named(),
                MoneyJson.of(unit.cost()),
                word(unit.status()),
                unit.expiresAt().orElse(null),
                unit.takenBy().map(OrderId::toString).orElse(null),
                unit.createdAt());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
