package io.esimswitchboard.simulators.control;

import java.time.Duration;

/// The time a slow wholesaler takes over one call, taken once.
public final class Pause {

    private final Duration length;
    private boolean taken;

    Pause(Duration length) {
        this.length = length;
    }

    public void take() {
        if (taken) {
            return;
        }
        taken = true;
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
