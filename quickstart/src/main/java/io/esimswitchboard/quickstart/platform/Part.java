package io.esimswitchboard.quickstart.platform;

import io.esimswitchboard.quickstart.process.ProcessSignal;
import io.esimswitchboard.quickstart.process.Running;
import io.esimswitchboard.quickstart.process.Supervised;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One process of the platform, to be watched, killed and started again.
public final class Part implements Supervised {

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

    @Override
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

    @Override
    public void ensureStarted() {
        if (!isAlive()) {
            start();
        }
    }

    public boolean isAlive() {
        Running now = running;
        return now != null && now.isAlive();
    }

    @Override
    public boolean hasDied() {
        Running now = running;
        return now != null && !now.isAlive();
    }

    @Override
    public String identity() {
        return "process " + pid();
    }

    public long pid() {
        Running now = running;
        if (now == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return now.pid();
    }

    @Override
    public void kill() {
        Running now = running;
        if (now != null) {
            now.kill();
        }
    }

    /// By SIGSTOP.
    @Override
    public void freeze() {
        ProcessSignal.STOP.send(pid());
    }

    @Override
    public void thaw() {
        ProcessSignal.CONT.send(pid());
    }

    @Override
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
