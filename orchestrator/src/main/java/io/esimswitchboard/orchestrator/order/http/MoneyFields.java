package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.provider.Money;
import java.util.Currency;
import java.util.Optional;

/// Reads an amount of money that is not negative.
final class MoneyFields {

    private MoneyFields() {}

    static Optional<Money> read(JsonFields money) {
        money.require("amount");
        money.require("currency");
        Optional<String> amount = money.text("amount").filter(text -> {
            boolean good = text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?");
            if (!good) {
                money.refuse("amount", "invalid", "has to be a decimal such as \"4.50\"");
            }
            return good;
        });
        Optional<String> currency = money.text("currency").filter(text -> {
            boolean good = Currency.getAvailableCurrencies().stream()
                    .anyMatch(known -> known.getCurrencyCode().equals(text));
            if (!good) {
                money.refuse("currency", "invalid", "has to be an ISO 4217 code such as USD");
            }
            return good;
        });
        money.end();
        return amount.flatMap(number -> currency.map(code -> Money.of(number, code)));
    }
}
