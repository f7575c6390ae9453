package io.esimswitchboard.quickstart.chaos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One tormentor for each process, at work at the same time and regardless of each other.
final class Tormentors implements AutoCloseable {

    private static final Duration HEALED_WITHIN = Duration.ofMinutes(6);

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> work;

    Tormentors(List<Victim> victims, TormentPlan plan, Diary diary) {
        this.work = victims.stream()
                .<Future<?>>map(victim -> threads.submit(
                        new Tormentor(victim, plan.of(victim.name()).iterator(), diary, over)))
                .toList();
    }

    /// Lets go of all processes and answers when each of them runs and is ready.
    void leave() throws InterruptedException {
        over.countDown();
        long deadline = System.nanoTime() + HEALED_WITHIN.toNanos();
        for (Future<?> each : work) {
            try {
                each.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            } catch (TimeoutException e) {
                throw new IllegalStateException("not every process was up again within " + HEALED_WITHIN, e);
            }
        }
    }

    @Override
    public void close() {
        over.countDown();
        threads.shutdownNow();
    }
}
