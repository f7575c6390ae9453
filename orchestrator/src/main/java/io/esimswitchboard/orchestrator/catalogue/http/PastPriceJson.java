package io.esimswitchboard.orchestrator.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.catalogue.CatalogueChange;
import io.esimswitchboard.orchestrator.http.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an offer cost from a moment on, by the provider's own word.
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record PastPriceJson(String change, @Nullable MoneyJson cost, Instant changedAt) {

    static PastPriceJson of(CatalogueChange change) {
        return new PastPriceJson(
                change.kind().name().toLowerCase(Locale.ROOT),
                change.cost().map(MoneyJson::of).orElse(null),
                change.at());
    }
}
