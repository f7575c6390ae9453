package io.esimswitchboard.orchestrator.provider.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.provider.health.ProviderHealth;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How an account has served of late; null is what too few orders tell of.
///
/// @param orders how many it rests on, the old ones counted for the part they still weigh
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record ServiceJson(
        BigDecimal score,
        BigDecimal orders,
        @Nullable BigDecimal successShare,
        @Nullable Long deliveryP50Millis,
        @Nullable Long deliveryP95Millis,
        @Nullable BigDecimal webhookLoss) {

    static ServiceJson of(ProviderHealth health) {
        return new ServiceJson(
                health.score(),
                health.orders(),
                health.successShare().orElse(null),
                health.deliveryP50().map(Duration::toMillis).orElse(null),
                health.deliveryP95().map(Duration::toMillis).orElse(null),
                health.webhookLoss().orElse(null));
    }
}
