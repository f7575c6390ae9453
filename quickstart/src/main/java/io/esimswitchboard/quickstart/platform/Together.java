package io.esimswitchboard.quickstart.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Starts and stops several parts at a time.
final class Together {

    /// Starts `parts` side by side; the first failure interrupts the others and is thrown.
    static void start(List<Part> parts, Progress progress) {
        forEach(parts, part -> {
            long begin = System.nanoTime();
            progress.starting(part);
            part.start();
            progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
        });
    }

    static void stop(List<Part> parts, Duration grace) {
        forEach(parts, part -> part.stop(grace));
    }

    private static void forEach(List<Part> parts, Consumer<Part> action) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Part> done = new ExecutorCompletionService<>(threads);
            parts.forEach(part -> done.submit(() -> action.accept(part), part));
            try {
                for (int i = 0; i < parts.size(); i++) {
                    done.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while starting or stopping", e);
            }
        }
    }

    private Together() {}
}
