package io.esimswitchboard.quickstart.command;

import io.esimswitchboard.quickstart.platform.Part;
import io.esimswitchboard.quickstart.platform.Progress;
import io.esimswitchboard.quickstart.platform.RunFolder;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Shows each part as it becomes ready, and what is still waited for.
final class StartProgress implements Progress, AutoCloseable {

    private final Screen screen;
    private final RunFolder folder;
    private final Map<String, Screen.Wait> waits = new ConcurrentHashMap<>();

    StartProgress(Screen screen, RunFolder folder) {
        this.screen = screen;
        this.folder = folder;
    }

    @Override
    public void starting(Part part) {
        waits.put(part.name(), screen.waitFor(part.name()));
    }

    @Override
    public void ready(Part part, Duration after) {
        Screen.Wait wait = waits.remove(part.name());
        if (wait != null) {
            wait.close();
        }
        folder.record(part);
        screen.say("  %-20s ready after %s".formatted(part.name(), Screen.seconds(after)));
    }

    @Override
    public void close() {
        waits.values().forEach(Screen.Wait::close);
    }
}
