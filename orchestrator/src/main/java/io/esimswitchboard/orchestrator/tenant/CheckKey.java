package io.esimswitchboard.orchestrator.tenant;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out who calls. Remembers a good key for a few seconds: so long may a revoked one still be let in.
///
/// Of all who come with a key that is to be looked up again one does so, and the others go by what was known: they do
/// not all wait for the database. While it is away, a key that was good a short while ago is good, so that the
/// catalogue in memory can be searched.
@Singleton
public final class CheckKey {

    private static final Logger LOG = LoggerFactory.getLogger(CheckKey.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration LOOKED_UP_WITHIN = Duration.ofSeconds(5);
    private static final Duration WITHOUT_DATABASE = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final ApiKeys keys;
    private final InstantSource clock;
    private final LinkedHashMap<String, Seen> seen = new LinkedHashMap<>();

    /// @param until when it is to be looked up again
    /// @param last when it is forgotten
    private record Seen(Caller caller, Instant until, Instant last) {

        Seen until(Instant later) {
            return new Seen(caller, later, last);
        }
    }

    CheckKey(ApiKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// The holder of `key`; empty when it is unknown or revoked.
    public Optional<Caller> check(ApiKey key) {
        Optional<Seen> known = recall(key.fingerprint());
        if (known.isPresent() && claim(key.fingerprint(), known.get())) {
            return lookUpAgain(key, known.get());
        }
        return known.map(Seen::caller).or(() -> lookUp(key));
    }

    private Optional<Caller> lookUpAgain(ApiKey key, Seen known) {
        try {
            return lookUp(key);
        } catch (RuntimeException e) {
            LOG.warn("a key cannot be looked up, it is as good as it was: {}", e.toString());
            return Optional.of(known.caller());
        }
    }

    private Optional<Caller> lookUp(ApiKey key) {
        Instant now = clock.instant();
        Optional<Caller> found = keys.find(key);
        found.ifPresentOrElse(
                caller ->
                        remember(key.fingerprint(), new Seen(caller, now.plus(REMEMBERED), now.plus(WITHOUT_DATABASE))),
                () -> forget(key.fingerprint()));
        return found;
    }

    private synchronized Optional<Seen> recall(String fingerprint) {
        return Optional.ofNullable(seen.get(fingerprint))
                .filter(entry -> clock.instant().isBefore(entry.last()));
    }

    /// Whether it is due, and up to us, to look the key up.
    private synchronized boolean claim(String fingerprint, Seen known) {
        Instant now = clock.instant();
        return !now.isBefore(known.until())
                && seen.replace(fingerprint, known, known.until(now.plus(LOOKED_UP_WITHIN)));
    }

    private synchronized void remember(String fingerprint, Seen entry) {
        // Out and in again: the map is in the order of age.
        seen.remove(fingerprint);
        seen.put(fingerprint, entry);
        if (seen.size() > MOST) {
            seen.pollFirstEntry();
        }
    }

    private synchronized void forget(String fingerprint) {
        seen.remove(fingerprint);
    }
}
