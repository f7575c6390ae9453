package io.esimswitchboard.quickstart.command;

import io.esimswitchboard.quickstart.platform.Part;
import io.esimswitchboard.quickstart.platform.Progress;
import io.esimswitchboard.quickstart.platform.RunFolder;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/// Shows each part as it becomes ready, and what is still waited for.
final class StartProgress implements Progress, AutoCloseable {

    private final Screen screen;
    private final RunFolder folder;
    private final Set<String> awaited = new ConcurrentSkipListSet<>();
    private final Screen.Wait wait;

    StartProgress(Screen screen, RunFolder folder) {
        this.screen = screen;
        this.folder = folder;
        this.wait = screen.waitFor(() -> String.join(", ", awaited));
    }

    @Override
    public void starting(Part part) {
        awaited.add(part.name());
    }

    @Override
    public void ready(Part part, Duration after) {
        awaited.remove(part.name());
        folder.record(part);
        screen.say("  %-20s ready after %s".formatted(part.name(), Screen.seconds(after)));
    }

    @Override
    public void close() {
        wait.close();
    }
}
