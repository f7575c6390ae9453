package io.esimswitchboard.quickstart.process;

import java.time.Duration;

/// A server or service that runs as a process of its own.
public interface Running {

    long pid();

    boolean isAlive();

    /// Asks it to end and insists after `grace`.
    void stop(Duration grace);

    /// Ends it at once, as a power cut would (`kill -9`).
    void kill();
}
