package io.esimswitchboard.orchestrator.pricing.mysql;

import io.esimswitchboard.orchestrator.pricing.ExchangeRates;
import io.esimswitchboard.orchestrator.pricing.PriceRules;
import io.esimswitchboard.orchestrator.pricing.RateCard;
import io.esimswitchboard.provider.toolkit.ratecard.RateCardRow;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Documents to JSON and back, numbers with all their digits.
@Singleton
final class Documents {

    private static final Argument<List<List<String>>> ROWS = Argument.listOf(Argument.listOf(String.class));

    private final JsonMapper json;

    Documents(JsonMapper json) {
        this.json = json;
    }

    String text(Object document) {
        try {
            return json.writeValueAsString(
                    document instanceof RateCard card
                            ? card.rows().stream().map(RateCardRow::fields).toList()
                            : document);
        } catch (IOException e) {
            throw new UncheckedIOException("a document cannot be written", e);
        }
    }

    ExchangeRates rates(String text) {
        return read(text, Argument.of(ExchangeRates.class));
    }

    PriceRules rules(String text) {
        return read(text, Argument.of(PriceRules.class));
    }

    RateCard rateCard(String text) {
        return new RateCard(read(text, ROWS).stream().map(RateCardRow::of).toList());
    }

    private <T> T read(String text, Argument<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(text, type), "null is no document");
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document cannot be read", e);
        }
    }
}
