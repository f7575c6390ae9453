package io.esimswitchboard.orchestrator.notice.mysql;

import io.micronaut.core.annotation.Introspected;

/// The key of a call that was received.
@Introspected
record CallKeyRow(String providerId, String dedupKey) {}
