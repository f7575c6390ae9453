package io.esimswitchboard.orchestrator.provider.mysql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("provider_webhook_delay")
record WebhookDelayRow(@Id String providerId, double usualMillis, long samples) {}
