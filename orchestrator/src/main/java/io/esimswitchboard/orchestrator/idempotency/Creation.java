package io.esimswitchboard.orchestrator.idempotency;

import java.util.Optional;
import java.util.UUID;

/// What a creating request does.
public interface Creation {

    /// Carries it out and [keeps][Keys#keep] its key in the same transaction. An exception, a refusal included, keeps
    /// neither: the key stays free.
    ///
    /// @return the answer kept with it, or empty where [#answerFor] is to make it
    /// @throws KeyTakenException when another request was faster
    Optional<KeptAnswer> create();

    /// The answer, made from what was created by this request or the same one before it. May wait for it to settle.
    KeptAnswer answerFor(UUID created);
}
