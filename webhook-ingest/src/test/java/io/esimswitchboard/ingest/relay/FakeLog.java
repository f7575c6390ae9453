package io.esimswitchboard.ingest.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A log that refuses the values it is told to, or all, or never answers.
final class FakeLog implements WebhookLog {

    private final List<String> appended = new CopyOnWriteArrayList<>();
    private final Set<String> unacknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean away;
    private volatile boolean silent;
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public CompletableFuture<Boolean> append(LogRecord entry) {
        asked.incrementAndGet();
        String value = new String(entry.value(), UTF_8);
        if (silent) {
            return new CompletableFuture<>();
        }
        if (away) {
            return CompletableFuture.completedFuture(false);
        }
        if (unacknowledged.contains(value)) {
            return new CompletableFuture<Boolean>().completeOnTimeout(false, 20, TimeUnit.MILLISECONDS);
        }
        appended.add(value);
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public boolean reachable() {
        return !away;
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
        unacknowledged.clear();
    }

    void fallSilent() {
        silent = true;
    }

    void doNotAcknowledge(String value) {
        unacknowledged.add(value);
    }

    List<String> appended() {
        return appended;
    }

    int asked() {
        return asked.get();
    }
}
