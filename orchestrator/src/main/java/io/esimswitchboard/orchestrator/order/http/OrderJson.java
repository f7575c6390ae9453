package io.esimswitchboard.orchestrator.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.http.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// An order as the storefront sees it.
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record OrderJson(
        String id,
        @Nullable String reference,
        String status,
        int version,
        boolean testMode,
        Instant createdAt,
        Instant updatedAt,
        MoneyJson total,
        List<LineJson> lines,
        @Nullable Instant scheduledFor,
        SortedMap<String, String> metadata) {}
