package io.esimswitchboard.orchestrator.idempotency;

import java.util.UUID;

/// What a creating request does.
public interface Creation {

    /// Carries it out. Whoever stores the new object binds the key to it in the same transaction. An exception, a
    /// refusal
    /// included, frees the key if nothing was stored.
    KeptAnswer create();

    /// The answer, made from what was created when the answer itself was lost.
    KeptAnswer answerFor(UUID created);
}
