package io.esimswitchboard.quickstart.chaos;

import java.util.stream.Stream;

/// What is done to each process.
interface TormentPlan {

    /// One after the other; nothing more once they end.
    Stream<Torment> of(String process);
}
