package io.esimswitchboard.orchestrator.catalogue;

import java.util.HashMap;
import java.util.Map;

/// Keeps one of all equal values: a million offers have a few thousand costs and terms. For one thread.
public final class Shared {

    private final Map<Object, Object> known = new HashMap<>();

    /// `value`, or what equals it and was there before.
    @SuppressWarnings("unchecked") // what equals a record is of its type
    public <T> T of(T value) {
        return (T) known.computeIfAbsent(value, same -> same);
    }
}
