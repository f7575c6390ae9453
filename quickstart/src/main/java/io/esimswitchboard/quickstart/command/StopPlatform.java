package io.esimswitchboard.quickstart.command;

import io.esimswitchboard.quickstart.platform.RunFolder;
import io.esimswitchboard.quickstart.platform.RunRecord;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Stops a launcher in the background, and what a killed launcher left behind.
final class StopPlatform {

    private static final Duration LAUNCHER_GRACE = Duration.ofSeconds(25);
    private static final Duration LEFTOVER_GRACE = Duration.ofSeconds(8);

    private final RunFolder folder;
    private final Screen screen;

    StopPlatform(Setting setting) {
        this.folder = new RunFolder(setting.layout());
        this.screen = setting.screen();
    }

    int run() {
        Optional<ProcessHandle> launcher = folder.launcher().flatMap(RunRecord::alive);
        try (var _ = screen.waitFor("everything to stop")) {
            launcher.ifPresent(handle -> stop(handle, LAUNCHER_GRACE));
        }
        int left = stopLeftovers();
        folder.clear();
        screen.say(launcher.isPresent() || left > 0 ? "Stopped." : "Nothing was running.");
        return 0;
    }

    /// Stops what runs without its launcher, and answers how many that were.
    int stopLeftovers() {
        List<ProcessHandle> left =
                folder.parts().stream().flatMap(part -> part.alive().stream()).toList();
        left.forEach(ProcessHandle::destroy);
        left.forEach(handle -> stop(handle, LEFTOVER_GRACE));
        return left.size();
    }

    private static void stop(ProcessHandle handle, Duration grace) {
        handle.destroy();
        if (!hasEnded(handle, grace)) {
            handle.destroyForcibly();
            hasEnded(handle, grace);
        }
    }

    private static boolean hasEnded(ProcessHandle handle, Duration within) {
        try {
            handle.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + handle.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
