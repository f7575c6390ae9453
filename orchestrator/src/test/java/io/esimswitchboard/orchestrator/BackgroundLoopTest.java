package io.esimswitchboard.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

final class BackgroundLoopTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicBoolean cutShort = new AtomicBoolean();
    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void aRoundThatIsInterruptedIsTheLast() throws InterruptedException {
        BackgroundLoop loop = new BackgroundLoop("waits", Duration.ZERO, this::waitForEver);
        loop.start();
        begun.await();

        loop.interrupt();

        assertThat(cutShort).isTrue();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void aCallDuringARoundThatWaitsForSomethingElseEndsThePauseAfterIt() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch secondRound = new CountDownLatch(2);
        BackgroundLoop loop = new BackgroundLoop("is called", Duration.ofHours(1), () -> {
            secondRound.countDown();
            begun.countDown();
            return waitFor(called);
        });
        loop.start();
        begun.await();

        loop.wake();
        called.countDown();

        assertThat(secondRound.await(10, TimeUnit.SECONDS)).isTrue();
        loop.close();
    }

    @Test
    void aLoopThatIsClosedDuringARoundEndsWithIt() throws InterruptedException {
        AtomicReference<BackgroundLoop> loop = new AtomicReference<>();
        CompletableFuture<Thread> closing = new CompletableFuture<>();
        loop.set(new BackgroundLoop("is closed", Duration.ofHours(1), () -> {
            Thread closer = Thread.startVirtualThread(loop.get()::close);
            while (closer.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            // What a round waits for takes the thread's permit.
            LockSupport.parkNanos(1);
            closing.complete(closer);
            return false;
        }));

        loop.get().start();

        assertThat(closing.join().join(Duration.ofSeconds(2))).isTrue();
    }

    @Test
    void aLoopThatIsClosedBetweenTwoRoundsEndsAtOnce() throws InterruptedException {
        List<Thread> closers = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            BackgroundLoop loop = new BackgroundLoop("is closed", Duration.ofHours(1), () -> false);
            loop.start();
            closers.add(Thread.startVirtualThread(loop::close));
        }
        for (Thread closer : closers) {
            assertThat(closer.join(Duration.ofSeconds(2))).isTrue();
        }
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean waitForEver() {
        rounds.incrementAndGet();
        begun.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            cutShort.set(true);
        }
        return false;
    }
}
