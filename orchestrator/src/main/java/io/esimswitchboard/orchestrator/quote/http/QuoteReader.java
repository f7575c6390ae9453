package io.esimswitchboard.orchestrator.quote.http;

import io.esimswitchboard.orchestrator.http.FieldErrors;
import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.pricing.http.Decimals;
import io.esimswitchboard.orchestrator.quote.QuoteItem;
import io.esimswitchboard.orchestrator.routing.Wanted;
import io.esimswitchboard.provider.DeliverableKind;
import io.micronaut.json.tree.JsonNode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Reads what a storefront wants a price of, and refuses it naming everything that is wrong with it.
final class QuoteReader {

    private QuoteReader() {}

    /// @param currency none for the platform's own
    record Asked(List<QuoteItem> items, Optional<Currency> currency) {}

    static Asked read(JsonNode body) {
        FieldErrors errors = new FieldErrors();
        JsonFields quote = JsonFields.of(body, errors);
        quote.require("items");
        List<QuoteItem> items = quote.objects("items", 1, WantedFields.MAX_ITEMS).stream()
                .flatMap(item -> item(item).stream())
                .toList();
        Optional<Currency> currency = quote.text("currency").flatMap(code -> currency(quote, code));
        quote.end();
        errors.throwIfAny(WantedFields.UNKNOWN_DESTINATION);
        return new Asked(items, currency);
    }

    private static Optional<QuoteItem> item(JsonFields item) {
        Optional<Wanted> wanted = WantedFields.read(item);
        Optional<DeliverableKind> deliverable = WantedFields.deliverable(item);
        int quantity = WantedFields.quantity(item);
        item.end();
        return wanted.map(what -> new QuoteItem(what, deliverable, quantity));
    }

    private static Optional<Currency> currency(JsonFields quote, String code) {
        Optional<Currency> currency = Decimals.currency(code);
        if (currency.isEmpty()) {
            quote.refuse("currency", "invalid", "has to be an ISO 4217 code such as USD");
        }
        return currency;
    }
}
