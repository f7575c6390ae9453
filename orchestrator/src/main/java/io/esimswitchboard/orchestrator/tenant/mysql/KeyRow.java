package io.esimswitchboard.orchestrator.tenant.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("api_key")
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record KeyRow(@Id byte[] id, byte[] tenantId, String hint, String scopes, boolean testMode) {}
