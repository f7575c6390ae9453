package io.esimswitchboard.orchestrator.catalogue.http;

import io.esimswitchboard.orchestrator.catalogue.Destination;
import io.esimswitchboard.orchestrator.http.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Locale;

/// A country that something can be bought for.
///
/// @param country ISO 3166-1 alpha-2
/// @param name in the language of the answer
@Serdeable(naming = SnakeCaseStrategy.class)
record DestinationJson(String country, String name, int packagesCount, MoneyJson fromPrice) {

    static DestinationJson of(Destination destination, Locale locale) {
        return new DestinationJson(
                destination.country().value(),
                destination.name(locale),
                destination.packages(),
                MoneyJson.of(destination.fromPrice()));
    }
}
