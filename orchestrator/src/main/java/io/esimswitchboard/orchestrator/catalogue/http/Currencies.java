package io.esimswitchboard.orchestrator.catalogue.http;

import io.esimswitchboard.orchestrator.http.FieldError;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.http.QueryFields;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The currency that a storefront wants its prices in.
final class Currencies {

    static final String PARAMETER = "currency";

    private Currencies() {}

    static Optional<Currency> of(QueryFields query) {
        return query.read(PARAMETER, Currencies::find, "an ISO 4217 code such as USD");
    }

    private static Optional<Currency> find(String text) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(text))
                .findFirst();
    }

    /// For a currency of which nobody knows what it is worth.
    static ProblemException refused() {
        return ProblemException.invalid(
                "no_exchange_rate",
                List.of(FieldError.query(PARAMETER, "no_exchange_rate", "there is no exchange rate of it")));
    }
}
