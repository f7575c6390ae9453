package io.esimswitchboard.orchestrator.order.work;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.order.AttemptQueue;
import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import io.esimswitchboard.orchestrator.order.AttemptState;
import io.esimswitchboard.orchestrator.order.OrderMoved;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes due attempts from the queue and works on each on a virtual thread of its own, for each provider as many as it
/// has places. A provider whose places are taken is not asked for, so its backlog holds nobody up.
@Singleton
public final class AttemptWorkers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptWorkers.class);
    private static final int BATCH = 50;

    private final AttemptQueue queue;
    private final Providers providers;
    private final WorkOnAttempt workOnAttempt;
    private final InstantSource clock;
    private final WorkSettings settings;
    private final Places places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Task> underWay = ConcurrentHashMap.newKeySet();
    private final BackgroundLoop loop;
    private final BackgroundLoop renewal;

    AttemptWorkers(
            AttemptQueue queue,
            Providers providers,
            WorkOnAttempt workOnAttempt,
            InstantSource clock,
            WorkSettings settings) {
        this.queue = queue;
        this.providers = providers;
        this.workOnAttempt = workOnAttempt;
        this.clock = clock;
        this.settings = settings;
        this.places = new Places(settings.concurrent());
        this.loop = new BackgroundLoop("attempt-workers", settings.look(), this::takeOn);
        this.renewal = new BackgroundLoop("lease-renewal", settings.renew(), this::renew);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        loop.start();
        renewal.start();
    }

    /// An attempt that was just stored need not wait for the next look.
    @EventListener
    void moved(OrderMoved moved) {
        Instant now = clock.instant();
        boolean due = moved.order().lines().stream()
                .flatMap(line -> line.attempts().stream())
                .filter(attempt -> attempt.state() == AttemptState.PREPARED)
                .anyMatch(attempt -> attempt.progress()
                        .dueAt()
                        .filter(at -> !at.isAfter(now))
                        .isPresent());
        if (due) {
            wake();
        }
    }

    /// Something may have become due: looks at once.
    public void wake() {
        loop.wake();
    }

    private boolean renew() {
        queue.renew(List.copyOf(underWay));
        return false;
    }

    /// Takes on what is due. Answers whether there may be more that has a place.
    private boolean takeOn() {
        Instant now = clock.instant();
        List<EsimProvider> all = providers.all();
        boolean more = false;
        for (EsimProvider provider : all) {
            more |= takeOn(places.of(provider), free -> queue.take(provider.id(), now, free));
        }
        List<ProviderId> known = all.stream().map(EsimProvider::id).toList();
        return takeOn(places.ofOthers(), free -> queue.takeOthers(known, now, free)) || more;
    }

    private boolean takeOn(Semaphore free, IntFunction<List<Task>> take) {
        int most = Math.min(BATCH, free.availablePermits());
        if (most == 0) {
            return false;
        }
        List<Task> tasks = take.apply(most);
        tasks.forEach(task -> hand(task, free));
        return tasks.size() == most && free.availablePermits() > 0;
    }

    private void hand(Task task, Semaphore free) {
        free.acquireUninterruptibly();
        underWay.add(task);
        threads.execute(() -> {
            try {
                work(task);
            } finally {
                underWay.remove(task);
                leave(free);
            }
        });
    }

    private void work(Task task) {
        try {
            workOnAttempt.work(task);
            queue.release(task);
        } catch (RuntimeException e) {
            // The lease runs out and the attempt comes up again, here or on another instance.
            LOG.error("{} could not be worked on", task.attempt(), e);
        }
    }

    private void leave(Semaphore free) {
        boolean wereTaken = free.availablePermits() == 0;
        free.release();
        if (wereTaken) {
            loop.wake();
        }
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
