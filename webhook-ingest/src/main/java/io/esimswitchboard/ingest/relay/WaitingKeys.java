package io.esimswitchboard.ingest.relay;

import io.esimswitchboard.ingest.relay.Inbox.InboxUnavailableException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Which keys have records in the inbox, so that a newer call does not overtake an older one of its key.
///
/// What this instance put there is known at once; what others did, from the next look on. A key is forgotten when a
/// look that began after its last record was in does not find it.
@Singleton
final class WaitingKeys {

    static final int MOST = 10_000;

    private final AtomicLong clock = new AtomicLong();
    private final Map<String, Long> keys = new ConcurrentHashMap<>();
    private volatile boolean tooMany;

    boolean contains(String key) {
        return tooMany || keys.containsKey(key);
    }

    /// To be called once the record is in, before its call is answered.
    void add(String key) {
        keys.put(key, clock.getAndIncrement());
    }

    /// Looks again. Answers whether anything waits.
    boolean refresh(Inbox inbox) throws InboxUnavailableException {
        long began = clock.getAndIncrement();
        Set<String> found = inbox.waitingKeys(MOST + 1);
        tooMany = found.size() > MOST;
        if (!tooMany) {
            found.forEach(key -> keys.putIfAbsent(key, began));
            keys.entrySet().removeIf(entry -> entry.getValue() <= began && !found.contains(entry.getKey()));
        }
        return !found.isEmpty();
    }

    /// While the inbox is away nobody can wait for what is in it.
    void forget() {
        tooMany = false;
        keys.clear();
    }
}
