package io.esimswitchboard.orchestrator.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.http.MoneyJson;
import io.esimswitchboard.orchestrator.order.AttemptProgress;
import io.esimswitchboard.orchestrator.order.StoredAttempt;
import io.esimswitchboard.orchestrator.order.Trouble;
import io.esimswitchboard.provider.ProviderOrderId;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An attempt as operators see it, with the provider's own words.
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record AttemptJson(
        String id,
        int unit,
        int number,
        String providerId,
        String offerId,
        String planId,
        MoneyJson cost,
        String clientReference,
        String state,
        @Nullable String providerOrderId,
        @Nullable String error,
        @Nullable String providerCode,
        @Nullable String detail,
        @Nullable String resolvedBy,
        int settleCount,
        @Nullable String cancellation,
        @Nullable Instant sentAt,
        Instant createdAt) {

    static AttemptJson of(StoredAttempt attempt) {
        AttemptProgress progress = attempt.progress();
        return new AttemptJson(
                attempt.id().toString(),
                attempt.unit(),
                attempt.number(),
                attempt.choice().provider().value(),
                attempt.choice().offer().toString(),
                attempt.choice().plan().value(),
                MoneyJson.of(attempt.choice().cost()),
                attempt.reference().value(),
                OrderViews.word(progress.state()),
                progress.providerOrder().map(ProviderOrderId::value).orElse(null),
                progress.trouble().flatMap(Trouble::error).map(OrderViews::word).orElse(null),
                progress.trouble().map(Trouble::providerCode).orElse(null),
                progress.trouble().map(Trouble::detail).orElse(null),
                progress.resolvedBy().map(OrderViews::word).orElse(null),
                progress.settleCount(),
                progress.cancellation().map(OrderViews::word).orElse(null),
                progress.sentAt().orElse(null),
                attempt.createdAt());
    }
}
