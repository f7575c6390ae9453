package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.chaos.check.Purchase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Offers orders at a rate, whether or not those before have been answered.
final class Load implements AutoCloseable {

    private static final Duration LAST_REPLY = Duration.ofSeconds(30);

    private final Storefront storefront;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Purchase> done = new ConcurrentLinkedQueue<>();
    private volatile int offered;

    Load(Storefront storefront) {
        this.storefront = storefront;
    }

    /// What was offered, and how well the rate was kept.
    ///
    /// @param latest how long after its time an order was sent at most
    record Offered(int orders, Duration within, Duration latest) {

        double perSecond() {
            return orders * 1e9 / within.toNanos();
        }
    }

    Offered offer(int perSecond, Duration length) throws InterruptedException {
        long begin = System.nanoTime();
        long orders = perSecond * length.toMillis() / 1_000;
        long latest = 0;
        for (int number = 0; number < orders; number++) {
            long due = begin + TimeUnit.SECONDS.toNanos(number) / perSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            latest = Math.max(latest, System.nanoTime() - due);
            send(number, due);
        }
        TimeUnit.NANOSECONDS.sleep(begin + length.toNanos() - System.nanoTime());
        return new Offered(offered, Duration.ofNanos(System.nanoTime() - begin), Duration.ofNanos(latest));
    }

    private void send(int number, long due) {
        threads.execute(() -> done.add(storefront.buy(number, due)));
        offered = number + 1;
    }

    int offered() {
        return offered;
    }

    int answered() {
        return done.size();
    }

    /// What became of all orders, once each has its answer or `patience` is over.
    List<Purchase> purchases(Duration patience) throws InterruptedException {
        storefront.giveUpAfter(patience);
        threads.shutdown();
        if (!threads.awaitTermination(patience.plus(LAST_REPLY).toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("orders are still on their way after " + patience.plus(LAST_REPLY));
        }
        return new ArrayList<>(done);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
