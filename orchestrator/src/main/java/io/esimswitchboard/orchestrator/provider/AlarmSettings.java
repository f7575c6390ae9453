package io.esimswitchboard.orchestrator.provider;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// @param outFor how long an account that was refused is left alone
@ConfigurationProperties("provider-alarms")
record AlarmSettings(@Bindable(defaultValue = "60s") Duration outFor) {}
