package io.esimswitchboard.orchestrator.idempotency;

import java.time.Instant;
import java.util.Optional;

/// The stored keys. Every method is one statement; where two instances meet, one of them wins.
public interface Claims {

    /// Claims the key; answers false when it is claimed already.
    boolean claim(KeyedRequest request, Instant now, Instant runningUntil);

    Optional<Claim> find(KeyedRequest request);

    /// Claims a key anew whose first request stored nothing and gave no sign of life for too long.
    boolean takeOver(KeyedRequest request, Claim stale, Instant runningUntil);

    /// Keeps the answer, unless one is kept already.
    boolean keep(KeyedRequest request, KeptAnswer answer);

    /// Gives up the claim made with `runningUntil`: gone if nothing was created, else open to be answered from what
    /// was.
    void release(KeyedRequest request, Instant runningUntil, Instant now);

    /// Forgets a claim that is too old to count.
    void forget(KeyedRequest request, Claim old);

    /// Deletes at most `most` claims made before `time`; answers how many.
    int purge(Instant time, int most);
}
