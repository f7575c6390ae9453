package io.esimswitchboard.simulators.yoni;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// So many calls in any second, and no more.
final class YoniPace {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private final LongSupplier nanos;
    private final Deque<Long> lately = new ArrayDeque<>();

    YoniPace(int perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    synchronized boolean admits() {
        long now = nanos.getAsLong();
        while (!lately.isEmpty() && now - lately.getFirst() >= SECOND) {
            lately.removeFirst();
        }
        if (lately.size() >= perSecond) {
            return false;
        }
        lately.addLast(now);
        return true;
    }
}
