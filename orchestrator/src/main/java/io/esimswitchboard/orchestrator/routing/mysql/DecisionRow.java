package io.esimswitchboard.orchestrator.routing.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A line's decision.
@MappedEntity("order_line")
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record DecisionRow(@Id byte[] id, String decision) {}
