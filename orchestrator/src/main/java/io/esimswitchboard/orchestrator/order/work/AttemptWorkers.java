package io.esimswitchboard.orchestrator.order.work;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.order.AttemptQueue;
import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes due attempts from the queue and works on each on a virtual thread of its own, at most so many at once.
@Singleton
public final class AttemptWorkers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptWorkers.class);
    private static final int BATCH = 50;

    private final AttemptQueue queue;
    private final WorkOnAttempt workOnAttempt;
    private final InstantSource clock;
    private final WorkSettings settings;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Task> underWay = ConcurrentHashMap.newKeySet();
    private final BackgroundLoop loop;
    private final BackgroundLoop renewal;

    AttemptWorkers(AttemptQueue queue, WorkOnAttempt workOnAttempt, InstantSource clock, WorkSettings settings) {
        this.queue = queue;
        this.workOnAttempt = workOnAttempt;
        this.clock = clock;
        this.settings = settings;
        this.places = new Semaphore(settings.concurrent());
        this.loop = new BackgroundLoop("attempt-workers", settings.look(), this::takeOn);
        this.renewal = new BackgroundLoop("lease-renewal", settings.renew(), this::renew);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        loop.start();
        renewal.start();
    }

    private boolean renew() {
        queue.renew(List.copyOf(underWay), clock.instant());
        return false;
    }

    /// Takes on what is due. Answers whether there may be more.
    private boolean takeOn() {
        int free = Math.min(BATCH, places.availablePermits());
        if (free == 0) {
            return false;
        }
        List<Task> tasks = queue.take(clock.instant(), free);
        tasks.forEach(this::hand);
        return tasks.size() == free;
    }

    private void hand(Task task) {
        places.acquireUninterruptibly();
        underWay.add(task);
        threads.execute(() -> {
            try {
                workOnAttempt.work(task);
            } catch (RuntimeException e) {
                // The lease runs out and the attempt comes up again, here or on another instance.
                LOG.error("{} could not be worked on", task.attempt(), e);
                return;
            } finally {
                underWay.remove(task);
                places.release();
            }
            queue.release(task);
        });
    }

    /// Stops taking on work and waits for what is under way, since a provider call that was cut short is in doubt.
    @Override
    @PreDestroy
    public void close() {
        loop.close();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(settings.drain().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("provider calls still under way are left to be settled after the restart");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        renewal.close();
    }
}
