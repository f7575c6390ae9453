package io.esimswitchboard.quickstart.command;

import java.util.concurrent.locks.LockSupport;

/// Ctrl-C and a request to end, while the main thread is at work.
final class Signals {

    private final Thread main = Thread.currentThread();
    private final Thread hook;
    private volatile boolean received;

    private Signals(Runnable stop) {
        this.hook = new Thread(() -> {
            received = true;
            main.interrupt();
            stop.run();
        });
    }

    /// From now on a signal runs `stop` before the process ends.
    static Signals stopping(Runnable stop) {
        Signals signals = new Signals(stop);
        Runtime.getRuntime().addShutdownHook(signals.hook);
        return signals;
    }

    /// Gives signals back to the system. Where one has come already, this call does not return: the
    /// stopping is under way, and the process ends after it.
    void leaveStoppingToTheSignal() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            received = true;
        }
        while (received) {
            if (!Thread.interrupted()) { // our own interrupt would keep the thread from parking
                LockSupport.park();
            }
        }
    }
}
