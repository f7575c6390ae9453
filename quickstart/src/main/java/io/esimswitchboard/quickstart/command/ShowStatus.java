package io.esimswitchboard.quickstart.command;

import io.esimswitchboard.quickstart.platform.RunFolder;
import io.esimswitchboard.quickstart.platform.RunRecord;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Says what runs, where, and how it is. Status 0: all is ready; 1: it is not running, or not well.
final class ShowStatus {

    private static final String ROW = "%-20s %8s  %-12s %s";

    private final RunFolder folder;
    private final Screen screen;
    private final Path environmentFile;

    ShowStatus(Setting setting) {
        this.folder = new RunFolder(setting.layout());
        this.screen = setting.screen();
        this.environmentFile = setting.layout().environmentFile();
    }

    int run() {
        List<RunRecord> parts = folder.parts();
        boolean launched = folder.launcher().flatMap(RunRecord::alive).isPresent();
        if (!launched && parts.stream().allMatch(part -> part.alive().isEmpty())) {
            screen.say("Not running.");
            return 1;
        }
        screen.say(ROW.formatted("process", "pid", "port", "health"));
        parts.forEach(part -> screen.say(row(part)));
        if (!launched) {
            screen.say("The launcher is gone: ./switchboard down stops what it left.");
        } else if (Files.exists(environmentFile)) {
            screen.say("addresses and keys: " + environmentFile);
        }
        return launched && folder.isReady() ? 0 : 1;
    }

    private static String row(RunRecord part) {
        String ports = part.ports().stream().map(String::valueOf).collect(Collectors.joining(" "));
        return ROW.formatted(part.name(), part.pid(), ports, health(part));
    }

    private static String health(RunRecord part) {
        if (part.alive().isEmpty()) {
            return "ended";
        }
        return part.isReady() ? "ready" : "not ready";
    }
}
