package io.esimswitchboard.orchestrator.order.work;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How attempts are worked on.
///
/// @param concurrent how many at once on this instance for one provider account; less where its pace allows less
/// @param look the pause between two looks at an empty queue; what this instance stores is taken on at once
/// @param renew how often the leases of attempts under way are prolonged; well under `orders.lease`
/// @param drain how long a stop waits for provider calls under way
@ConfigurationProperties("orders.work")
record WorkSettings(
        @Bindable(defaultValue = "64") int concurrent,
        @Bindable(defaultValue = "200ms") Duration look,
        @Bindable(defaultValue = "2s") Duration renew,
        @Bindable(defaultValue = "4s") Duration drain) {}
