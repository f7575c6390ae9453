package io.esimswitchboard.orchestrator.tenant;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Finds out who calls. Remembers a good key for a few seconds: so long may a revoked one still be let in.
@Singleton
public final class CheckKey {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final ApiKeys keys;
    private final InstantSource clock;
    private final LinkedHashMap<String, Seen> seen = new LinkedHashMap<>();

    private record Seen(Caller caller, Instant until) {}

    CheckKey(ApiKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// The holder of `key`; empty when it is unknown or revoked.
    public Optional<Caller> check(ApiKey key) {
        Instant now = clock.instant();
        String fingerprint = key.fingerprint();
        Optional<Caller> known = recall(fingerprint, now);
        if (known.isPresent()) {
            return known;
        }
        Optional<Caller> found = keys.find(key);
        found.ifPresent(caller -> remember(fingerprint, new Seen(caller, now.plus(REMEMBERED))));
        return found;
    }

    private synchronized Optional<Caller> recall(String fingerprint, Instant now) {
        return Optional.ofNullable(seen.get(fingerprint))
                .filter(entry -> now.isBefore(entry.until()))
                .map(Seen::caller);
    }

    private synchronized void remember(String fingerprint, Seen entry) {
        // Out and in again: the map is in the order of age.
        seen.remove(fingerprint);
        seen.put(fingerprint, entry);
        if (seen.size() > MOST) {
            seen.pollFirstEntry();
        }
    }
}
