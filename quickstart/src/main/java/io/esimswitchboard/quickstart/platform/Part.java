package io.esimswitchboard.quickstart.platform;

import io.esimswitchboard.quickstart.process.ProcessSignal;
import io.esimswitchboard.quickstart.process.Running;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One process of the platform, to be watched, killed and started again.
public final class Part {

    private final String name;
    private final List<Integer> ports;
    private final Path log;
    private final Supplier<? extends Running> starter;
    private volatile @Nullable Running running;

    Part(String name, List<Integer> ports, Path log, Supplier<? extends Running> starter) {
        this.name = name;
        this.ports = List.copyOf(ports);
        this.log = log;
        this.starter = starter;
    }

    public String name() {
        return name;
    }

    public List<Integer> ports() {
        return ports;
    }

    /// Where the first of its ports is reached by HTTP.
    public URI uri() {
        return PlatformPorts.uri(ports.getFirst());
    }

    public Path log() {
        return log;
    }

    /// Starts it and answers when it is ready.
    public void start() {
        if (isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        running = starter.get();
    }

    public boolean isAlive() {
        Running now = running;
        return now != null && now.isAlive();
    }

    /// Whether it was started and has ended without being asked to.
    public boolean hasDied() {
        Running now = running;
        return now != null && !now.isAlive();
    }

    public long pid() {
        Running now = running;
        if (now == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return now.pid();
    }

    /// Ends it as `kill -9` does.
    public void kill() {
        Running now = running;
        if (now != null) {
            now.kill();
        }
    }

    /// Stops its clock (SIGSTOP): it keeps its connections and answers nothing until it is [thawed][#thaw].
    public void freeze() {
        ProcessSignal.STOP.send(pid());
    }

    public void thaw() {
        ProcessSignal.CONT.send(pid());
    }

    public void stop(Duration grace) {
        Running now = running;
        running = null;
        if (now != null) {
            now.stop(grace);
        }
    }

    /// Stops it if it runs, and starts it again.
    public void restart() {
        restart(Duration.ofSeconds(10));
    }

    /// As above, with so much time to end by itself.
    void restart(Duration grace) {
        stop(grace);
        start();
    }
}
