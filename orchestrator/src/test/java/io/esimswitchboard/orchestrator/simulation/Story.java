package io.esimswitchboard.orchestrator.simulation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What happened in a run, in numbered steps. Kept only when somebody wants to read it.
final class Story {

    private final boolean kept;
    private final InstantSource clock;
    private final List<String> steps = new ArrayList<>();

    Story(boolean kept, InstantSource clock) {
        this.kept = kept;
        this.clock = clock;
    }

    void tell(Supplier<String> actor, Supplier<String> what) {
        if (kept) {
            String line = "%4d %s  %-14s %s".formatted(steps.size() + 1, clock.instant(), actor.get(), what.get());
            // The ids of a run are small numbers: their zeros tell nothing.
            steps.add(line.replaceAll("_0{10,}", "_"));
        }
    }

    String text() {
        return String.join("\n", steps);
    }
}
