package io.esimswitchboard.orchestrator.simulation;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// A piece of work that pauses where it is told to and goes on when it is told to.
///
/// It has a virtual thread of its own, but of that thread and the one that drives it only one ever runs: the baton is
/// handed over, so nothing here depends on any scheduler but the simulation's.
final class Fiber {

    private static final ThreadLocal<Fiber> CURRENT = new ThreadLocal<>();

    private final String name;
    private final Instance host;
    private final Thread thread;
    private volatile Thread driver = Thread.currentThread();
    private volatile boolean running;
    private boolean killed;
    private boolean ended;
    private Optional<Throwable> failure = Optional.empty();

    Fiber(String name, Instance host, Runnable body) {
        this.name = name;
        this.host = host;
        this.thread = Thread.ofVirtual().unstarted(() -> run(body));
    }

    static Optional<Fiber> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    String name() {
        return name;
    }

    Instance host() {
        return host;
    }

    boolean ended() {
        return ended;
    }

    /// Whether its process has died under it.
    boolean killed() {
        return killed;
    }

    private void run(Runnable body) {
        CURRENT.set(this);
        try {
            body.run();
        } catch (Crash e) {
            // its process died
        } catch (Throwable e) {
            failure = Optional.of(e);
        }
        ended = true;
        handOver();
    }

    /// Lets it run until it pauses or ends. Throws what it failed with.
    void resume() {
        driver = Thread.currentThread();
        running = true;
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        } else {
            LockSupport.unpark(thread);
        }
        while (running) {
            LockSupport.park();
        }
        failure.ifPresent(Fiber::rethrow);
    }

    /// Pauses the fiber that calls this until it is resumed.
    void pause() {
        handOver();
        while (!running) {
            LockSupport.park();
        }
        if (killed) {
            throw new Crash();
        }
    }

    /// Ends it where it stands.
    void kill() {
        killed = true;
        if (!ended && thread.getState() != Thread.State.NEW) {
            resume();
        }
        ended = true;
    }

    private void handOver() {
        Thread next = driver;
        running = false;
        LockSupport.unpark(next);
    }

    private static void rethrow(Throwable failure) {
        switch (failure) {
            case Error e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    @Override
    public String toString() {
        return host.name() + " " + name;
    }
}
