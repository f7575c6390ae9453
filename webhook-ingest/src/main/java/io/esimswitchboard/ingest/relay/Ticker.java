package io.esimswitchboard.ingest.relay;

/// Time that only runs forward: deadlines and pauses are measured by it, never by the wall clock.
@FunctionalInterface
public interface Ticker {

    long nanos();
}
