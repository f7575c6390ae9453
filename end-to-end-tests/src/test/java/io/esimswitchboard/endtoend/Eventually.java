package io.esimswitchboard.endtoend;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Asks again until there is an answer.
final class Eventually {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration USUALLY_WITHIN = Duration.ofSeconds(30);

    static void holds(String what, BooleanSupplier question) {
        find(what, USUALLY_WITHIN, () -> question.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    static <T> T find(String what, Supplier<Optional<T>> question) {
        return find(what, USUALLY_WITHIN, question);
    }

    /// A question that finds nobody at home is asked again as well.
    static <T> T find(String what, Duration atMost, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<T> answer = ask(question);
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + atMost.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static <T> Optional<T> ask(Supplier<Optional<T>> question) {
        try {
            return question.get();
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private Eventually() {}
}
