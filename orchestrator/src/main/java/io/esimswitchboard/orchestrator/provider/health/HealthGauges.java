package io.esimswitchboard.orchestrator.provider.health;

import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.toolkit.accounts.ProviderAccount;
import io.esimswitchboard.provider.toolkit.accounts.ProviderAccounts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.annotation.Context;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Shows the health of each account: `provider.health.score`, `provider.health.success`, `provider.health.webhook.loss`
/// and `provider.health.delivery.seconds` by quantile; not a number while too little is known.
@Context
final class HealthGauges {

    private final MeterRegistry meters;
    private final LiveHealth health;

    HealthGauges(ProviderAccounts accounts, LiveHealth health, MeterRegistry meters) {
        this.meters = meters;
        this.health = health;
        accounts.all().stream().map(ProviderAccount::id).forEach(this::show);
    }

    private void show(ProviderId id) {
        Tags tags = Tags.of("provider", id.value());
        show("score", tags, id, each -> each.score().doubleValue());
        show("success", tags, id, each -> share(each.successShare()));
        show("webhook.loss", tags, id, each -> share(each.webhookLoss()));
        show("delivery.seconds", tags.and("quantile", "0.5"), id, each -> seconds(each.deliveryP50()));
        show("delivery.seconds", tags.and("quantile", "0.95"), id, each -> seconds(each.deliveryP95()));
    }

    private void show(String name, Tags tags, ProviderId id, ToDoubleFunction<ProviderHealth> figure) {
        meters.gauge("provider.health." + name, tags, health, live -> figure.applyAsDouble(live.health(id)));
    }

    private static double share(Optional<BigDecimal> share) {
        return share.map(BigDecimal::doubleValue).orElse(Double.NaN);
    }

    private static double seconds(Optional<Duration> time) {
        return time.map(each -> each.toMillis() / 1_000.0).orElse(Double.NaN);
    }
}
