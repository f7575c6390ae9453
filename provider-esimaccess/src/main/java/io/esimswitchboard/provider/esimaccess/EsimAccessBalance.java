package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.AccountBalance;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.toolkit.JsonView;
import java.util.Currency;

/// What is left on the account, in ten-thousandths and without a currency.
record EsimAccessBalance(EsimAccessApi api, Currency currency) implements AccountBalance {

    @Override
    public Answer<Money> fetchBalance() {
        return api.call("/balance/query", new EsimAccessBodies.Nothing())
                .answer(this::balance, EsimAccessOutcomes::errorOf);
    }

    private Answer<Money> balance(JsonView obj) {
        try {
            return obj.at("balance")
                    .number()
                    .<Answer<Money>>map(number -> new Known<>(EsimAccessPlans.money(number, currency)))
                    .orElseGet(() -> new Unavailable<>(ProviderError.PROVIDER_ERROR, "no balance in the answer"));
        } catch (ArithmeticException | IllegalArgumentException e) {
            return new Unavailable<>(ProviderError.PROVIDER_ERROR, "the balance is no amount");
        }
    }
}
