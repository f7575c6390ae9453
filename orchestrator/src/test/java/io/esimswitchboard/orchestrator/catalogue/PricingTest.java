package io.esimswitchboard.orchestrator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.provider.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PricingTest {

    @ParameterizedTest
    @CsvSource({
        "1.20,  USD, 0,    1.20",
        "1.201, USD, 0,    1.21",
        "1.20,  USD, 12.5, 1.35",
        "1.21,  USD, 12.5, 1.37",
        "100,   JPY, 0.1,  101",
        "1.001, KWD, 0,    1.001",
        "0,     USD, 20,   0.00"
    })
    void theMarginIsAddedAndThePriceRoundedUp(String cost, String currency, BigDecimal margin, String price) {
        Pricing pricing = new Pricing(new PricingSettings(margin, "USD"));

        assertThat(pricing.sellPrice(Money.of(cost, currency))).isEqualTo(Money.of(price, currency));
    }

    @Test
    void aNegativeMarginIsRefused() {
        assertThatThrownBy(() -> new PricingSettings(new BigDecimal("-1"), "USD"))
                .hasMessageContaining("pricing.margin-percent");
    }
}
