package io.esimswitchboard.quickstart.chaos;

import java.time.Duration;

/// One thing done to a process.
///
/// @param calm how long it is left in peace before
/// @param lasting how long it stays down, or stopped
record Torment(Deed deed, Duration calm, Duration lasting) {

    /// What can be done to a process.
    enum Deed {
        /// `kill -9`, then a new start.
        KILL,
        /// SIGSTOP, then SIGCONT.
        PAUSE,
        /// SIGTERM, then a new start.
        RESTART
    }
}
