package io.esimswitchboard.quickstart.compose;

import io.esimswitchboard.quickstart.process.Supervised;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// One container of the stack.
///
/// @param service whose it is; several containers may be of one
/// @param ports of the loopback interface by those inside, as they were when it was looked up
public record Container(Docker docker, String id, String name, String service, Map<Integer, Integer> ports)
        implements Supervised {

    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(200);

    public Container {
        ports = Map.copyOf(ports);
    }

    /// Where its port `inside` is reached by HTTP.
    public URI uri(int inside) {
        Integer port = ports.get(inside);
        if (port == null) {
            throw new IllegalStateException(name + " does not publish its port " + inside);
        }
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String identity() {
        return "container " + id;
    }

    @Override
    public boolean hasDied() {
        return !state("{{.State.Running}}").equals("true");
    }

    @Override
    public void kill() {
        docker.run("kill", "--signal", "KILL", id);
    }

    @Override
    public void freeze() {
        docker.run("pause", id);
    }

    @Override
    public void thaw() {
        docker.run("unpause", id);
    }

    @Override
    public void stop(Duration grace) {
        docker.run("stop", "--time", Long.toString(grace.toSeconds()), id);
    }

    /// Ready is what its health check calls healthy.
    ///
    /// @throws IllegalStateException when it is not within 90 s
    @Override
    public void ensureStarted() {
        docker.run("start", id);
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!state("{{.State.Health.Status}}").equals("healthy")) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " is not healthy after " + READY_WITHIN.toSeconds() + " s");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /// Writes what it has printed to `file`.
    public void saveLog(Path file) {
        docker.run(file, "logs", id);
    }

    private String state(String what) {
        return docker.run("inspect", "--format", what, id).strip();
    }
}
