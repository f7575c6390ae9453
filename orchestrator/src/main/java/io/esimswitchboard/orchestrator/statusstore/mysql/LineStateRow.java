package io.esimswitchboard.orchestrator.statusstore.mysql;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

@Introspected
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record LineStateRow(
        byte[] id,
        byte[] orderId,
        String status,
        int fulfilledQuantity,
        @Nullable String reason) {}
