package io.esimswitchboard.provider.toolkit;

import io.esimswitchboard.provider.ProviderId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers what it heard, a line each.
final class RecordingObserver implements CallObserver {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> turns = new CopyOnWriteArrayList<>();

    @Override
    public void ended(ProviderId provider, String operation, CallEnding ending, Duration took) {
        calls.add(provider.value() + " " + operation + " " + ending);
    }

    @Override
    public void turned(ProviderId provider, String operation, CircuitState state, String reason) {
        turns.add((provider.value() + " " + operation + " " + state + " " + reason).strip());
    }

    List<String> calls() {
        return calls;
    }

    List<String> turns() {
        return turns;
    }

    CallScope scope() {
        return new CallScope(new ProviderId("acme"), this);
    }
}
