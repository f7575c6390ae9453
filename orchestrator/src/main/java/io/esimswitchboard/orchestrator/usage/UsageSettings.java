package io.esimswitchboard.orchestrator.usage;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/// How usage is kept fresh.
///
/// @param maxAge a reader is given what came to us this long ago at most, unless the provider does not answer
/// @param patience how long a reader waits for the provider
/// @param lease how long an eSIM is left to an instance that died asking for its usage; above the provider's deadline
/// @param concurrent how many questions of readers an instance has under way
/// @param thresholds the shares, in percent, that are told of when they are passed
/// @param kept how long the last reading is kept
@ConfigurationProperties("usage")
record UsageSettings(
        @Bindable(defaultValue = "15m") Duration maxAge,
        @Bindable(defaultValue = "4s") Duration patience,
        @Bindable(defaultValue = "60s") Duration lease,
        @Bindable(defaultValue = "32") int concurrent,
        @Bindable(defaultValue = "50,80,100") List<Integer> thresholds,
        @Bindable(defaultValue = "400d") Duration kept) {

    /// The highest threshold that `percent` has passed; 0 when none.
    int passed(int percent) {
        return thresholds.stream()
                .filter(threshold -> threshold <= percent)
                .max(Integer::compare)
                .orElse(0);
    }
}
