package io.esimswitchboard.load;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/// Virtual threads that do the same work over and over, for a while.
record Round(int threads, Duration length, LongSupplier nanoTime) {

    private static final int DIGITS = 3;

    /// The nanoseconds of each call.
    Histogram of(Work work) {
        long end = nanoTime.getAsLong() + length.toNanos();
        Callable<Histogram> worker = () -> worker(work, end);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Histogram all = noTimes();
            for (Future<Histogram> one : workers.invokeAll(Collections.nCopies(threads, worker))) {
                all.add(one.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the work failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private Histogram worker(Work work, long end) {
        Histogram times = noTimes();
        long before = nanoTime.getAsLong();
        do {
            work.once();
            long now = nanoTime.getAsLong();
            times.recordValue(now - before);
            before = now;
        } while (before < end);
        return times;
    }

    static Histogram noTimes() {
        return new Histogram(DIGITS);
    }
}
