package io.esimswitchboard.orchestrator.pricing.http;

import io.esimswitchboard.orchestrator.pricing.RateCard;
import io.esimswitchboard.orchestrator.pricing.Version;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;

/// A rate card without its rows.
@Serdeable(naming = SnakeCaseStrategy.class)
record RateCardJson(String providerId, long version, Instant createdAt, String createdBy, int rows) {

    static RateCardJson of(ProviderId provider, Version<RateCard> card) {
        return new RateCardJson(
                provider.value(),
                card.number(),
                card.createdAt(),
                card.createdBy(),
                card.body().rows().size());
    }
}
