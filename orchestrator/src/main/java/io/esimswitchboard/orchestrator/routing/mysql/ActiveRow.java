package io.esimswitchboard.orchestrator.routing.mysql;

import io.micronaut.core.annotation.Introspected;

/// The version that is active in a scope.
@Introspected
record ActiveRow(String scope, long version) {}
