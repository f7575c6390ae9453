package io.esimswitchboard.provider.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Makes a call and fails when it throws, answers null, takes too long or too much.
final class Leash implements AutoCloseable {

    private static final long SECONDS = 10;
    private static final long BYTES = 64L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    // A platform thread, because what a virtual one allocates is not counted.
    private final AtomicReference<Thread> held = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = Thread.ofPlatform().daemon().name("leash").unstarted(work);
        held.set(made);
        return made;
    });

    /// @param name of the call, for the message
    void hold(String name, Supplier<?> call) {
        // What is loaded at the first call is not the call's own, so too much is too much only if it is again.
        long allocated = allocated(name, call);
        if (allocated > BYTES) {
            allocated = allocated(name, call);
        }
        if (allocated > BYTES) {
            throw new AssertionError(name + " allocated more than " + (BYTES >> 20) + " MiB");
        }
    }

    private long allocated(String name, Supplier<?> call) {
        Future<Long> allocated = thread.submit(() -> allocatedBy(call));
        try {
            return allocated.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    name + " takes longer than " + SECONDS + " s, at "
                            + Arrays.toString(held.get().getStackTrace()),
                    e);
        } catch (ExecutionException e) {
            throw new AssertionError(name + " threw " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted during " + name, e);
        }
    }

    private static long allocatedBy(Supplier<?> call) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        if (call.get() == null) {
            throw new IllegalStateException("null is no answer");
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
