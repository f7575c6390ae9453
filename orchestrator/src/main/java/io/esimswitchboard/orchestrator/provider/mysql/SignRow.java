package io.esimswitchboard.orchestrator.provider.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("provider_sign")
record SignRow(@Id String providerId, String kind, int step, double weight, Instant asOf) {}
