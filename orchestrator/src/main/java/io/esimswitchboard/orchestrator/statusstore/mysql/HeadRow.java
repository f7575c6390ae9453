package io.esimswitchboard.orchestrator.statusstore.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("orders")
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record HeadRow(@Id byte[] id, String status, int version, long lastSequence) {}
