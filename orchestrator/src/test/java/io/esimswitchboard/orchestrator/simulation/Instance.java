package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One orchestrator: a program that dies, is started again, or stands still for a while.
final class Instance {

    private static final Duration STOPS_AT_MOST = Duration.ofSeconds(90);

    private final String name;
    private final World world;
    private final InstantSource clock;
    private final List<Fiber> fibers = new ArrayList<>();
    private @Nullable Program program;
    private boolean stopped;

    Instance(String name, World world, InstantSource clock) {
        this.name = name;
        this.world = world;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    boolean isUp() {
        return program != null && !stopped;
    }

    void start() {
        if (program == null) {
            world.tell(name, () -> "starts");
            program = new Program(world, clock);
        }
        stopped = false;
    }

    /// The process dies. What it was doing ends where it stands as soon as nobody runs.
    void die(String where) {
        world.tell(name, () -> "dies " + where);
        program = null;
    }

    boolean isDead() {
        return program == null;
    }

    /// The process stands still, and knows nothing of it later.
    void stop(String where) {
        Duration time = world.dice().upTo(STOPS_AT_MOST);
        world.tell(name, () -> "stands still " + where);
        stopped = true;
        world.clock().after(time, this::goOn);
    }

    private void goOn() {
        if (stopped) {
            world.tell(name, () -> "goes on");
            stopped = false;
        }
    }

    /// What it is doing and could go on with.
    List<Fiber> ready() {
        return stopped ? List.of() : List.copyOf(fibers);
    }

    void resume(Fiber fiber) {
        fiber.resume();
        if (isDead()) {
            bury();
        }
        fibers.removeIf(Fiber::ended);
    }

    /// Ends what its dead process was doing.
    void bury() {
        List.copyOf(fibers).forEach(Fiber::kill);
        fibers.clear();
    }

    /// Begins `work` unless it is at it already, as each loop is one thread.
    void loop(String what, Consumer<Program> work) {
        if (fibers.stream().noneMatch(fiber -> fiber.name().equals(what))) {
            begin(what, work);
        }
    }

    void begin(String what, Consumer<Program> work) {
        Program running = program;
        if (running != null && !stopped) {
            Fiber fiber = new Fiber(what, this, () -> guarded(what, () -> work.accept(running)));
            fibers.add(fiber);
            resume(fiber);
        }
    }

    void takeWork(Program running) {
        List<Task> tasks = running.take();
        tasks.forEach(task -> fibers.add(
                new Fiber("work on " + task.attempt(), this, () -> guarded("work", () -> running.work(task)))));
    }

    /// A loop survives its failures.
    private void guarded(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            world.tell(name, () -> what + " failed: " + e.getMessage());
        }
    }
}
