package io.esimswitchboard.quickstart.process;

import java.time.Duration;

/// A process that is watched, killed and started again, wherever it runs.
public interface Supervised {

    String name();

    /// What it is just now, for a diary.
    String identity();

    /// Whether it was started and has ended without being asked to.
    boolean hasDied();

    /// Ends it as `kill -9` does.
    void kill();

    /// Stops its clock: it keeps its connections and answers nothing until it is [thawed][#thaw].
    void freeze();

    void thaw();

    /// Asks it to end and insists after `grace`.
    void stop(Duration grace);

    /// Starts it unless it runs, and answers when it is ready. May be repeated when it failed.
    void ensureStarted();
}
