package io.esimswitchboard.orchestrator.usage;

import java.time.Instant;
import java.util.Optional;

/// What came of asking for an eSIM's usage.
public sealed interface UsageAnswer {

    /// The newest reading, however old.
    ///
    /// @param validUntil when the plan's days are over, once it has begun
    record Known(UsageSnapshot reading, Optional<Instant> validUntil) implements UsageAnswer {}

    /// There is no such eSIM of this storefront.
    record NoEsim() implements UsageAnswer {}

    /// Nobody has told, and there is nobody to ask.
    record Untold() implements UsageAnswer {}

    /// The provider did not answer and never has; asking again later is safe.
    record Away() implements UsageAnswer {}
}
