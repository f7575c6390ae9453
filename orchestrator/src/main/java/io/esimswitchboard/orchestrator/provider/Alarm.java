package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.ProviderError;
import java.time.Instant;
import java.util.Optional;

/// What a wholesaler last held against an account.
///
/// @param since when this trouble began
/// @param outUntil when the account may be tried again; empty when it was not taken out
public record Alarm(ProviderError error, String detail, Instant since, Optional<Instant> outUntil) {

    boolean keepsOut(Instant now) {
        return outUntil.filter(now::isBefore).isPresent();
    }
}
