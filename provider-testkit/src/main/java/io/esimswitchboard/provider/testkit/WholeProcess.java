package io.esimswitchboard.provider.testkit;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Two rules change what belongs to the whole process, its locale and its output; no other test of the kit runs
/// meanwhile, however a build spreads its tests over threads.
final class WholeProcess {

    /// The tag of these tests.
    static final String ALONE = "alone";

    private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock(true);

    private WholeProcess() {}

    /// What may fail in any way.
    interface Work {
        void run() throws Exception;
    }

    static void enter() {
        LOCK.readLock().lock();
    }

    static void leave() {
        LOCK.readLock().unlock();
    }

    /// Runs `work` while no other test is between [#enter()] and [#leave()], as this one is.
    static void alone(Work work) throws Exception {
        leave();
        LOCK.writeLock().lock();
        try {
            work.run();
        } finally {
            LOCK.writeLock().unlock();
            enter();
        }
    }
}
