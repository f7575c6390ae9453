package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.platform.Part;

/// A process to torment.
///
/// @param afterStart what it has to be told each time it has started
record Victim(Part part, Runnable afterStart) {

    Victim(Part part) {
        this(part, () -> {});
    }

    String name() {
        return part.name();
    }

    /// May be repeated when it failed.
    void start() {
        if (!part.isAlive()) {
            part.start();
        }
        afterStart.run();
    }
}
