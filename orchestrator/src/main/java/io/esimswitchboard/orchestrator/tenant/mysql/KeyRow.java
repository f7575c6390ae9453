package io.esimswitchboard.orchestrator.tenant.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

@MappedEntity("api_key")
@SuppressWarnings("ArrayRecordComponent") // a row on its way from the driver, never compared
record KeyRow(@Id byte[] id, byte @Nullable [] tenantId, String hint, String scopes, boolean testMode) {}
