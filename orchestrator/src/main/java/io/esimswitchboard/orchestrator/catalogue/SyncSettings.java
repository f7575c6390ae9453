package io.esimswitchboard.orchestrator.catalogue;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How the providers' catalogues are read. With `catalogue.sync.enabled: false` an instance reads none by itself.
///
/// @param every from one successful reading to the next
/// @param lease how long a provider is left to an instance that died reading it
/// @param longestPause between tries while a provider does not answer
/// @param shrinkPercent how much smaller a catalogue may become at once
@ConfigurationProperties("catalogue.sync")
record SyncSettings(
        @Bindable(defaultValue = "15m") Duration every,
        @Bindable(defaultValue = "30s") Duration lease,
        @Bindable(defaultValue = "60s") Duration longestPause,
        @Bindable(defaultValue = "30") int shrinkPercent) {}
