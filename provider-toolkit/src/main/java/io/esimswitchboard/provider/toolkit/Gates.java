package io.esimswitchboard.provider.toolkit;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// The gates of one account, by operation.
final class Gates {

    private final CircuitSettings settings;
    private final CallScope scope;
    private final Clock clock;
    private final Map<String, Gate> byOperation = new ConcurrentHashMap<>();

    Gates(CircuitSettings settings, CallScope scope, Clock clock) {
        this.settings = settings;
        this.scope = scope;
        this.clock = clock;
    }

    Gate of(String operation) {
        return byOperation.computeIfAbsent(operation, this::opened);
    }

    private Gate opened(String operation) {
        return new Gate(
                new Circuit(settings, scope, operation, clock),
                new BackOff(System::nanoTime, ThreadLocalRandom.current()::nextDouble));
    }
}
