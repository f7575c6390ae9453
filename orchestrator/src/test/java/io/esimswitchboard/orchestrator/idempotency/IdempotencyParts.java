package io.esimswitchboard.orchestrator.idempotency;

import java.time.InstantSource;

/// Idempotency as the framework wires it.
public final class IdempotencyParts {

    private IdempotencyParts() {}

    public static CreateOnce createOnce(Keys keys, InstantSource clock) {
        return new CreateOnce(keys, clock, 64);
    }
}
