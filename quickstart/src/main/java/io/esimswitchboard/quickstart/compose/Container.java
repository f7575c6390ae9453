package io.esimswitchboard.quickstart.compose;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// One container of the stack.
///
/// @param service whose it is; several containers may be of one
/// @param ports of the loopback interface by those inside, as they were when it was looked up
public record Container(Docker docker, String id, String name, String service, Map<Integer, Integer> ports) {

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

    public boolean isRunning() {
        return state("{{.State.Running}}").equals("true");
    }

    /// Ends it as `kill -9` does.
    public void kill() {
        docker.run("kill", "--signal", "KILL", id);
    }

    public void pause() {
        docker.run("pause", id);
    }

    public void unpause() {
        docker.run("unpause", id);
    }

    public void stop(Duration grace) {
        docker.run("stop", "--time", Long.toString(grace.toSeconds()), id);
    }

    /// Starts it unless it runs, and answers when it is healthy.
    ///
    /// @throws IllegalStateException when it is not within 90 s
    public void start() {
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
