package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.compose.Container;
import java.time.Duration;

/// A process in a container.
///
/// @param afterStart what it has to be told each time it has started
record ContainerVictim(Container container, Runnable afterStart) implements Victim {

    @Override
    public String name() {
        return container.name();
    }

    @Override
    public String identity() {
        return "container " + container.id();
    }

    @Override
    public boolean hasDied() {
        return !container.isRunning();
    }

    @Override
    public void kill() {
        container.kill();
    }

    @Override
    public void freeze() {
        container.pause();
    }

    @Override
    public void thaw() {
        container.unpause();
    }

    @Override
    public void stop(Duration grace) {
        container.stop(grace);
    }

    @Override
    public void start() {
        container.start();
        afterStart.run();
    }
}
