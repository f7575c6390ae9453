package io.esimswitchboard.orchestrator.stock.mysql;

import io.micronaut.core.annotation.Introspected;

/// A plan of an account.
@Introspected
record PlanKeyRow(String providerId, String planId) {}
