package io.esimswitchboard.orchestrator.usage;

import io.esimswitchboard.orchestrator.id.EsimId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for usage on virtual threads, so many at once: on the queue's behalf, or while a reader waits.
@Singleton
final class UsageCalls implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UsageCalls.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final AskUsage askUsage;
    private final UsageQueue queue;
    private final UsageSettings settings;
    private final Semaphore readers;
    private final Semaphore polls;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    UsageCalls(AskUsage askUsage, UsageQueue queue, UsageSettings settings, PollSettings polling) {
        this.askUsage = askUsage;
        this.queue = queue;
        this.settings = settings;
        this.readers = new Semaphore(settings.concurrent());
        this.polls = new Semaphore(polling.concurrent());
    }

    /// Asks about an eSIM that was taken from the queue, as soon as there is a place.
    void poll(EsimId id) {
        polls.acquireUninterruptibly();
        var _ = submit(id, polls);
    }

    /// Has the eSIM asked about by one reader at a time, over all instances, and waits for it as long as a reader may.
    /// What comes too late is there for the next one. Does nothing while too many are under way.
    void refresh(MeteredEsim esim) {
        if (!readers.tryAcquire()) {
            return;
        }
        if (queue.take(esim.id(), esim.provider(), settings.lease())) {
            await(submit(esim.id(), readers));
        } else {
            readers.release();
            awaitOther(esim.id());
        }
    }

    private Future<?> submit(EsimId id, Semaphore place) {
        return threads.submit(() -> {
            try {
                askUsage.ask(id);
            } catch (RuntimeException e) {
                // Its lease runs out, and it comes up again.
                LOG.error("the usage of {} could not be asked for", id, e);
            } finally {
                place.release();
            }
        });
    }

    private void await(Future<?> asked) {
        try {
            asked.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.debug("a reader goes without: {}", e.toString());
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking for usage fails inside itself only", e.getCause());
        }
    }

    private void awaitOther(EsimId id) {
        long deadline = System.nanoTime() + settings.patience().toNanos();
        while (System.nanoTime() < deadline && queue.isTaken(id)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    @Override
    @PreDestroy
    public void close() {
        threads.shutdown();
    }
}
