package io.esimswitchboard.quickstart.command;

import io.esimswitchboard.quickstart.platform.Layout;
import io.esimswitchboard.quickstart.platform.RunFolder;
import io.esimswitchboard.quickstart.process.ChildFailedException;
import io.esimswitchboard.quickstart.process.Folders;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts a launcher in the background and answers when everything is ready.
final class Detach {

    // In a session of its own where the system can do that, so that no terminal takes it along.
    private static final String BACKGROUND = """
            log=$1; shift
            if command -v setsid >/dev/null 2>&1; then set -- setsid "$@"; fi
            nohup "$@" >"$log" 2>&1 </dev/null &
            echo $!
            """;

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);

    private final Setting setting;
    private final Layout layout;
    private final Screen screen;
    private final RunFolder folder;

    Detach(Setting setting) {
        this.setting = setting;
        this.layout = setting.layout();
        this.screen = setting.screen();
        this.folder = new RunFolder(layout);
    }

    int up() {
        Path log = layout.data().resolve("launcher.log");
        ProcessHandle launcher = start(log);
        Follow follow = new Follow(log);
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!folder.isReady(launcher.pid())) {
            follow.showNews();
            if (!launcher.isAlive()) {
                follow.showNews();
                return 1;
            }
            if (System.nanoTime() > deadline) {
                launcher.destroy();
                throw new ChildFailedException("not ready within " + READY_WITHIN.toMinutes() + " min", log);
            }
            pause();
        }
        follow.showNews();
        screen.say("Runs in the background as process " + launcher.pid() + "; ./switchboard down stops it.");
        return 0;
    }

    private ProcessHandle start(Path log) {
        Folders.createFor(log);
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", BACKGROUND, "background", log.toString()));
        command.addAll(ownCommand());
        try {
            Process shell = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(answer.strip())
                    .filter(pid -> !pid.isEmpty())
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .orElseThrow(() -> new ChildFailedException("the launcher ended at once", log));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a launcher in the background", e);
        }
    }

    /// This very command line, but for the wish to be in the background.
    private List<String> ownCommand() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("io.esimswitchboard.quickstart.Switchboard");
        setting.words().stream().filter(word -> !word.equals("--detach")).forEach(command::add);
        return command;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(150));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the launcher", e);
        }
    }

    /// Shows what the launcher has written since the last look.
    private final class Follow {

        private final Path log;
        private int shown;

        private Follow(Path log) {
            this.log = log;
        }

        private void showNews() {
            List<String> lines = Files.exists(log) ? Folders.read(log).lines().toList() : List.of();
            lines.stream().skip(shown).forEach(screen::say);
            shown = lines.size();
        }
    }
}
