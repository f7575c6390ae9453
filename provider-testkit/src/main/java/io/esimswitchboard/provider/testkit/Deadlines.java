package io.esimswitchboard.provider.testkit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Calls that must end, and many at once.
final class Deadlines {

    private Deadlines() {}

    /// What `call` answers, on a virtual thread as the platform does it.
    ///
    /// @throws AssertionError when there is no answer in time; the call is interrupted
    static <T> T within(Duration time, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            return answer(threads.submit(call), time);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T answer(Future<T> future, Duration time) throws Exception {
        try {
            return future.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("no answer within " + time, e);
        } catch (ExecutionException e) {
            throw new AssertionError("a call threw", e.getCause());
        }
    }

    /// All answers, in the order of the calls, at most so many of them under way at once.
    static <T> List<T> allOf(List<Callable<T>> calls, int atOnce) throws Exception {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<T>> under = threads.invokeAll(calls);
            return under.stream().map(Future::resultNow).toList();
        }
    }
}
