package io.esimswitchboard.orchestrator.tenant.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// How often one key may call one instance.
///
/// @param burst how many calls may come at once after a pause
@ConfigurationProperties("rate-limit")
record RateLimitSettings(
        @Bindable(defaultValue = "100") int perSecond,
        @Bindable(defaultValue = "200") int burst) {}
