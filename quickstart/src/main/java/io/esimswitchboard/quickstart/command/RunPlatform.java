package io.esimswitchboard.quickstart.command;

import io.esimswitchboard.quickstart.demo.Demo;
import io.esimswitchboard.quickstart.platform.Layout;
import io.esimswitchboard.quickstart.platform.Part;
import io.esimswitchboard.quickstart.platform.Platform;
import io.esimswitchboard.quickstart.platform.PlatformOptions;
import io.esimswitchboard.quickstart.platform.RunFolder;
import io.esimswitchboard.quickstart.platform.RunRecord;
import io.esimswitchboard.quickstart.terminal.Screen;

/// Runs the platform in this process until Ctrl-C, with or without the demo's orders.
final class RunPlatform {

    private final Setting setting;
    private final Layout layout;
    private final Screen screen;
    private final RunFolder folder;

    RunPlatform(Setting setting) {
        this.setting = setting;
        this.layout = setting.layout();
        this.screen = setting.screen();
        this.folder = new RunFolder(layout);
    }

    int up() {
        return run(
                platform -> {
                    screen.say(Summary.of(platform));
                    screen.say("Ctrl-C stops everything.");
                    return true;
                },
                true);
    }

    int demo() {
        boolean stay = !setting.arguments().has(Arguments.Flag.EXIT);
        return run(
                platform -> {
                    boolean bought = new Demo(platform.access(), screen).run();
                    screen.say(Summary.of(platform));
                    if (stay) {
                        screen.say("Everything stays up until Ctrl-C.");
                    }
                    return bought;
                },
                stay);
    }

    private int run(Work work, boolean stay) {
        if (!folder.lock()) {
            throw new IllegalStateException(alreadyRunning());
        }
        new StopPlatform(setting).stopLeftovers();
        if (setting.arguments().has(Arguments.Flag.FRESH)) {
            new DataFolder(layout).empty();
        }
        folder.recordLauncher();
        Platform platform =
                Platform.of(PlatformOptions.of(layout, setting.arguments().ports()));
        Signals signals = Signals.stopping(() -> stop(platform));
        try {
            start(platform);
            return work(platform, work, stay) ? 0 : 1;
        } finally {
            signals.leaveStoppingToTheSignal();
            stop(platform);
        }
    }

    private boolean work(Platform platform, Work work, boolean stay) {
        Watch watch = new Watch(platform, folder, screen);
        Thread watching = Thread.ofVirtual().start(watch);
        folder.markReady();
        boolean good = work.done(platform);
        if (stay && good) {
            watch.awaitEnd();
        }
        watch.end();
        watching.interrupt();
        return good;
    }

    private void start(Platform platform) {
        screen.say("eSIM Switchboard starts; its data are in " + layout.data());
        try (StartProgress progress = new StartProgress(screen, folder)) {
            platform.up(progress);
        }
        platform.parts().forEach(folder::record);
    }

    private void stop(Platform platform) {
        boolean ran = platform.parts().stream().anyMatch(Part::isAlive);
        try (var _ = screen.waitFor("everything to stop")) {
            platform.close();
        }
        folder.clear();
        if (ran) {
            screen.say("Stopped.");
        }
    }

    private String alreadyRunning() {
        String who = folder.launcher()
                .flatMap(RunRecord::alive)
                .map(handle -> " (process " + handle.pid() + ")")
                .orElse("");
        return "already running on " + layout.data() + who
                + ": ./switchboard status shows it, ./switchboard down stops it";
    }

    /// What is done once the platform is up; answers whether it went well.
    private interface Work {

        boolean done(Platform platform);
    }
}
