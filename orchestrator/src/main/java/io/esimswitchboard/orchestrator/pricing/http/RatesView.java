package io.esimswitchboard.orchestrator.pricing.http;

import io.esimswitchboard.orchestrator.catalogue.Catalogue;
import io.esimswitchboard.orchestrator.pricing.ExchangeRates;
import io.esimswitchboard.orchestrator.pricing.PriceBooks;
import io.esimswitchboard.orchestrator.pricing.Version;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Exchange rates with what they do to the catalogue.
@Singleton
final class RatesView {

    private final PriceBooks books;
    private final Catalogue catalogue;
    private final InstantSource clock;

    RatesView(PriceBooks books, Catalogue catalogue, InstantSource clock) {
        this.books = books;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    RatesJson of(Version<ExchangeRates> rates) {
        return RatesJson.of(
                rates,
                clock.instant(),
                books.age(rates.body()),
                catalogue.current().hidden());
    }
}
