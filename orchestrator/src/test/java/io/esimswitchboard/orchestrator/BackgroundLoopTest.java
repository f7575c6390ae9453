package io.esimswitchboard.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
