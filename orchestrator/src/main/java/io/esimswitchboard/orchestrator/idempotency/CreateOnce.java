package io.esimswitchboard.orchestrator.idempotency;

import io.esimswitchboard.orchestrator.id.TenantId;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Carries a request out once, however often and wherever it is repeated.
///
/// The key is stored together with what the request creates, so after a crash both are there or neither is, and a
/// repeat
/// never has to wait for anybody. What is said first stays said: an answer counts only once it is kept, and of several
/// that are about to be given the first one kept is given by all.
///
/// A refusal stores nothing and leaves the key free: the request may be mended, or tried again, under the same key.
@Singleton
public final class CreateOnce {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int TRIES = 5;

    private final Keys keys;
    private final InstantSource clock;
    private final Semaphore places;
    private final Set<Use> atWork = ConcurrentHashMap.newKeySet();

    /// @param atOnce how many requests may look for their key or be carried out at once. More would only wait for the
    ///     database, longer than their clients wait for them
    CreateOnce(Keys keys, InstantSource clock, @Value("${http.creations-at-once:64}") int atOnce) {
        this.keys = keys;
        this.clock = clock;
        this.places = new Semaphore(atOnce);
    }

    private record Use(TenantId tenant, String key) {}

    public Once run(KeyedRequest request, Creation creation) {
        try {
            return carryOut(request, creation);
        } catch (NoPlaceException e) {
            return new Once.Busy();
        }
    }

    private Once carryOut(KeyedRequest request, Creation creation) {
        boolean ours = false;
        for (int i = 0; i < TRIES; i++) {
            Optional<UsedKey> used = inPlace(() -> find(request));
            if (used.isPresent()) {
                return meet(request, creation, used.get(), ours);
            }
            Use use = new Use(request.tenant(), request.key());
            // A repeat that waited for the database instead would hold one of its few connections.
            if (!atWork.add(use)) {
                return new Once.InProgress();
            }
            try {
                Optional<KeptAnswer> answer = inPlace(creation::create);
                if (answer.isPresent()) {
                    return new Once.Answered(answer.get());
                }
                ours = true;
            } catch (KeyTakenException e) {
                ours = false;
            } catch (KeyHeldException e) {
                return new Once.InProgress();
            } finally {
                atWork.remove(use);
            }
        }
        // Taken and forgotten again between our every look.
        return new Once.InProgress();
    }

    private <T> T inPlace(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new NoPlaceException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static final class NoPlaceException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoPlaceException() {
            super("too many requests are being carried out", null, false, false);
        }
    }

    /// Empty where the key is new, or new again.
    private Optional<UsedKey> find(KeyedRequest request) {
        Optional<UsedKey> used = keys.find(request);
        Optional<UsedKey> old =
                used.filter(key -> !clock.instant().isBefore(key.usedAt().plus(KEPT)));
        old.ifPresent(key -> keys.forget(request, key));
        return old.isPresent() ? Optional.empty() : used;
    }

    private Once meet(KeyedRequest request, Creation creation, UsedKey used, boolean ours) {
        if (!MessageDigest.isEqual(used.hash(), request.hash())) {
            return new Once.KeyReused();
        }
        KeptAnswer answer = used.answer().orElseGet(() -> say(request, creation, used));
        return ours ? new Once.Answered(answer) : new Once.Replayed(answer);
    }

    private KeptAnswer say(KeyedRequest request, Creation creation, UsedKey used) {
        KeptAnswer answer = creation.answerFor(used.created()
                .orElseThrow(() -> new IllegalStateException("a key is kept with what was created or with an answer")));
        return keys.answer(request, answer)
                ? answer
                : keys.find(request).flatMap(UsedKey::answer).orElse(answer);
    }

    /// Deletes keys that have had their time; answers whether there may be more.
    boolean purge(int most) {
        return keys.purge(clock.instant().minus(KEPT), most) == most;
    }
}
