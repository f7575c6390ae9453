package io.esimswitchboard.orchestrator.http;

import io.esimswitchboard.provider.Money;
import io.micronaut.serde.annotation.Serdeable;

/// Money on the wire: an exact decimal as text, and an ISO 4217 code.
@Serdeable
public record MoneyJson(String amount, String currency) {

    public static MoneyJson of(Money money) {
        return new MoneyJson(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
