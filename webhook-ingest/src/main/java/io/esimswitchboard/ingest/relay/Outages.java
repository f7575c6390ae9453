package io.esimswitchboard.ingest.relay;

import jakarta.inject.Singleton;

/// What is remembered of outages: whether the log is away, and which keys have records waiting for it.
@Singleton
record Outages(Circuit circuit, WaitingKeys waitingKeys) {}
