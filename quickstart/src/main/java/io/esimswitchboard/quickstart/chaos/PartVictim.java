package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.platform.Part;
import java.time.Duration;

/// A process that we started ourselves.
///
/// @param afterStart what it has to be told each time it has started
record PartVictim(Part part, Runnable afterStart) implements Victim {

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public String identity() {
        return "process " + part.pid();
    }

    @Override
    public boolean hasDied() {
        return part.hasDied();
    }

    @Override
    public void kill() {
        part.kill();
    }

    @Override
    public void freeze() {
        part.freeze();
    }

    @Override
    public void thaw() {
        part.thaw();
    }

    @Override
    public void stop(Duration grace) {
        part.stop(grace);
    }

    @Override
    public void start() {
        if (!part.isAlive()) {
            part.start();
        }
        afterStart.run();
    }
}
