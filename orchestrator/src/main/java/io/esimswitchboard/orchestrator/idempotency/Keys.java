package io.esimswitchboard.orchestrator.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The keys that have been used, and what each was used for.
public interface Keys {

    Optional<UsedKey> find(KeyedRequest request);

    /// Keeps the key, in the transaction that stores what the request creates.
    ///
    /// @param created empty where nothing is stored; then there is an answer
    /// @param answer empty where it is still to be waited for
    /// @throws KeyTakenException when another request has kept the key; nothing of this one may stay
    /// @throws KeyHeldException when another request is about to keep it, and takes too long
    void keep(KeyedRequest request, Optional<UUID> created, Optional<KeptAnswer> answer);

    /// Keeps what is about to be said about what was created, unless something has been said already.
    boolean answer(KeyedRequest request, KeptAnswer answer);

    /// Forgets a key that is too old to count.
    void forget(KeyedRequest request, UsedKey old);

    /// Deletes at most `most` keys used before `time`; answers how many.
    int purge(Instant time, int most);
}
