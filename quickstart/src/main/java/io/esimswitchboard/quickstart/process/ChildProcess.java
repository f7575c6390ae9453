package io.esimswitchboard.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program started by this one, which ends when this one ends, however that comes about.
///
/// Its standard input is a pipe that only we hold: a small watch beside the program reads it, and its
/// end means that we are gone. Interrupt and hang-up are ignored in the child, so that Ctrl-C in a
/// terminal reaches us alone and we decide the order of stopping.
public final class ChildProcess implements Running, AutoCloseable {

    private static final String WATCHED = """
            trap '' INT HUP
            exec 3<&0
            ( cat <&3 >/dev/null
              kill -TERM $$ 2>/dev/null || exit 0
              left=15
              while [ $left -gt 0 ] && kill -0 $$ 2>/dev/null; do sleep 1; left=$((left - 1)); done
              kill -KILL $$ 2>/dev/null ) >/dev/null 2>&1 &
            exec "$@" 3<&- </dev/null
            """;

    private final String name;
    private final Path log;
    private final Process process;

    private ChildProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /// Starts `command`; what it prints is appended to `log`.
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        List<String> watched = new ArrayList<>(List.of("/bin/sh", "-c", WATCHED, name));
        watched.addAll(command);
        Folders.createFor(log);
        ProcessBuilder builder = new ProcessBuilder(watched)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new ChildProcess(name, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    /// What the process answered on its end; asking while it runs is the caller's mistake.
    public int exitValue() {
        return process.exitValue();
    }

    public boolean awaitExit(Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    @Override
    public void stop(Duration grace) {
        process.destroy();
        if (!awaitExit(grace)) {
            kill();
        }
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    /// Waits until `ready` holds; fails at once, with the end of the log, when the process ends before.
    public void awaitReady(Duration atMost, Readiness ready) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!ready.holds()) {
            if (!process.isAlive()) {
                throw new ChildFailedException(name + " ended with status " + process.exitValue(), log);
            }
            if (System.nanoTime() > deadline) {
                throw new ChildFailedException(name + " was not ready within " + atMost.toSeconds() + " s", log);
            }
            awaitExit(Duration.ofMillis(50));
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while waiting for " + name);
            }
        }
    }

    @Override
    public void close() {
        stop(Duration.ofSeconds(10));
    }

    /// A question asked again and again until it holds.
    @FunctionalInterface
    public interface Readiness {

        boolean holds();
    }
}
