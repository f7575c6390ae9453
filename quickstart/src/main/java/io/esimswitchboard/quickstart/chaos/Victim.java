package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.process.Supervised;

/// A process to torment.
///
/// @param afterStart what it has to be told each time it has started
record Victim(Supervised process, Runnable afterStart) {

    String name() {
        return process.name();
    }

    /// May be repeated when it failed.
    void start() {
        process.ensureStarted();
        afterStart.run();
    }
}
