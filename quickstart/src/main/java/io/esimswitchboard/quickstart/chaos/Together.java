package io.esimswitchboard.quickstart.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// The same work for many, some at a time.
final class Together {

    private static final int AT_ONCE = 8;

    /// The answers in the order of `elements`; the first failure is thrown.
    static <A, B> List<B> each(List<A> elements, Function<A, B> work) {
        List<Callable<B>> tasks = elements.stream()
                .<Callable<B>>map(element -> () -> work.apply(element))
                .toList();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<B> answers = new ArrayList<>();
            for (Future<B> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Together() {}
}
