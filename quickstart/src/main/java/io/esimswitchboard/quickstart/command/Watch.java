package io.esimswitchboard.quickstart.command;

import io.esimswitchboard.quickstart.platform.Part;
import io.esimswitchboard.quickstart.platform.Platform;
import io.esimswitchboard.quickstart.platform.RunFolder;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Starts a part again that ended without being asked to, as a supervisor does in production.
final class Watch implements Runnable {

    private static final int BUDGET = 20;

    private final Platform platform;
    private final RunFolder folder;
    private final Screen screen;
    private final CountDownLatch end = new CountDownLatch(1);
    private int restarts;

    Watch(Platform platform, RunFolder folder, Screen screen) {
        this.platform = platform;
        this.folder = folder;
        this.screen = screen;
    }

    @Override
    public void run() {
        try {
            while (!end.await(500, TimeUnit.MILLISECONDS)) {
                platform.parts().stream().filter(Part::hasDied).forEach(this::revive);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end() {
        end.countDown();
    }

    private void revive(Part part) {
        if (++restarts > BUDGET) {
            screen.say(part.name() + " keeps ending, see " + part.log() + ": stopping");
            end();
            return;
        }
        screen.say(part.name() + " has ended, see " + part.log() + ": starting it again");
        try {
            part.restart();
            folder.record(part);
            screen.say(part.name() + " is back");
        } catch (RuntimeException e) {
            screen.say(part.name() + " does not come back: " + e.getMessage());
        }
    }
}
