package io.esimswitchboard.orchestrator.pricing;

import static io.esimswitchboard.orchestrator.pricing.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.toolkit.ratecard.RateCardRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PriceBookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ProviderId HUBBY = new ProviderId("hubby");
    private static final TenantId SHOP = new TenantId(new UUID(1, 2));
    private static final ExchangeRates RATES = new ExchangeRates(
            "EUR", Map.of("USD", new BigDecimal("1.1043"), "JPY", new BigDecimal("163.5")), "ecb", NOW);

    @ParameterizedTest
    @CsvSource({
        "1.20,  USD, 0,    1.20",
        "1.201, USD, 0,    1.21",
        "1.20,  USD, 12.5, 1.35",
        "1.21,  USD, 12.5, 1.37",
        "0,     USD, 20,   0.00"
    })
    void theMarginIsAddedAndThePriceRoundedUp(String cost, String currency, BigDecimal margin, String price) {
        PriceBook book = book(settings(margin), PriceRules.NONE);

        assertThat(home(book, Money.of(cost, currency))).isEqualTo(Money.of(price, currency));
    }

    @Test
    void aCostIsExchangedOnceAndNotThereAndBack() {
        PriceBook book = book(settings(BigDecimal.ZERO), PriceRules.NONE);
        Money cost = Money.of("1.00", "EUR");

        assertThat(home(book, cost)).isEqualTo(Money.of("1.11", "USD"));
        assertThat(price(book, cost, tariff(book, "EUR"))).isEqualTo(cost);
        assertThat(price(book, cost, tariff(book, "JPY"))).isEqualTo(Money.of("164", "JPY"));
        assertThat(price(book, Money.of("1.00", "USD"), tariff(book, "JPY"))).isEqualTo(Money.of("149", "JPY"));
    }

    @Test
    void aCostInACurrencyThatNobodyKnowsHasNoPrice() {
        PriceBook book = book(settings(BigDecimal.ZERO), PriceRules.NONE);

        assertThat(book.price(HUBBY, plan("p", "TH", Money.of("600", "XAF")))).isEmpty();
        assertThat(book.tariff(Optional.of(Currency.getInstance("XAF")), Optional.empty()))
                .isEmpty();
    }

    @Test
    void aPriceBeyondAllReasonIsNone() {
        PriceBook book = book(settings(BigDecimal.ZERO), PriceRules.NONE);

        assertThat(book.price(HUBBY, plan("p", "TH", Money.of("1000000001", "USD"))))
                .isEmpty();
    }

    @Test
    void theRuleThatSaysMostHolds() {
        PriceBook book = book(
                settings(new BigDecimal("1")),
                rules(
                        rule(null, null, "2"),
                        rule("hubby", null, "3"),
                        rule(null, "TH", "4"),
                        rule("hubby", "TH", "5")));
        Money cost = Money.of("100.00", "USD");

        assertThat(priceOf(book, "hubby", "TH", cost)).isEqualTo(Money.of("105.00", "USD"));
        assertThat(priceOf(book, "yoni", "TH", cost)).isEqualTo(Money.of("104.00", "USD"));
        assertThat(priceOf(book, "hubby", "TH MY", cost)).isEqualTo(Money.of("103.00", "USD"));
        assertThat(priceOf(book, "yoni", "JP", cost)).isEqualTo(Money.of("102.00", "USD"));
        assertThat(priceOf(book(settings(BigDecimal.ONE), PriceRules.NONE), "yoni", "JP", cost))
                .isEqualTo(Money.of("101.00", "USD"));
    }

    @Test
    void theFloorIsEarnedAtLeastInWhateverCurrencyTheCostIs() {
        PriceBook book = book(
                settings(BigDecimal.ZERO), rules(new PriceRule(null, null, BigDecimal.TEN, new BigDecimal("0.50"))));

        assertThat(home(book, Money.of("1.00", "USD"))).isEqualTo(Money.of("1.50", "USD"));
        assertThat(home(book, Money.of("10.00", "USD"))).isEqualTo(Money.of("11.00", "USD"));
        assertThat(home(book, Money.of("1.00", "EUR"))).isEqualTo(Money.of("1.61", "USD"));
    }

    @Test
    void aStorefrontsOwnMarginComesOnTop() {
        PriceBook book = book(
                settings(BigDecimal.TEN),
                new PriceRules(List.of(), Map.of(SHOP.toString(), new BigDecimal("5")), Map.of()));
        Money cost = Money.of("2.00", "USD");

        assertThat(price(
                        book,
                        cost,
                        book.tariff(Optional.empty(), Optional.of(SHOP)).orElseThrow()))
                .isEqualTo(Money.of("2.31", "USD"));
        assertThat(price(
                        book,
                        cost,
                        book.tariff(Optional.empty(), Optional.of(new TenantId(new UUID(3, 4))))
                                .orElseThrow()))
                .isEqualTo(Money.of("2.20", "USD"));
    }

    @Test
    void pricesAreMultiplesOfTheStepRoundedUp() {
        PriceBook book = book(
                settings(BigDecimal.ZERO), new PriceRules(List.of(), Map.of(), Map.of("USD", new BigDecimal("0.25"))));

        assertThat(home(book, Money.of("1.01", "USD"))).isEqualTo(Money.of("1.25", "USD"));
        assertThat(home(book, Money.of("1.25", "USD"))).isEqualTo(Money.of("1.25", "USD"));
    }

    @Test
    void aRateCardGoesBeforeThePriceOfTheApi() {
        RateCard card = new RateCard(List.of(
                RateCardRow.parse("data-limited,TH,1GB,7,th-1gb,0.80,USD,"),
                RateCardRow.parse("data-limited,MY TH,1GB,7,,0.90,EUR,claim"),
                RateCardRow.parse("data-limited,JP,1GB,7,,0.10,USD,esim_profile")));
        PriceBook book = books(settings(BigDecimal.ZERO))
                .of(new StoredPrices(
                        version(RATES), Optional.empty(), Map.of(HUBBY, new Version<>(1, NOW, "op", card))));
        Money cost = Money.of("5.00", "USD");

        assertThat(cost(book, "th-1gb", "TH", cost))
                .isEqualTo(new PlanCost(Money.of("0.80", "USD"), PlanCost.Source.RATE_CARD));
        assertThat(cost(book, "id:th-1gb", "TH", cost).price()).isEqualTo(Money.of("0.80", "USD"));
        assertThat(cost(book, "other", "TH MY", cost).price()).isEqualTo(Money.of("0.90", "EUR"));
        assertThat(cost(book, "other", "JP", cost)).isEqualTo(new PlanCost(cost, PlanCost.Source.PROVIDER_API));
        assertThat(cost(book, "other", "TH", cost).price()).isEqualTo(cost);
    }

    @Test
    void ratesBecomeStaleAndThenAreNotSoldByAnyMore() {
        PriceBooks fresh = books(settings(BigDecimal.ZERO), NOW.plus(Duration.ofHours(23)));
        PriceBooks stale = books(settings(BigDecimal.ZERO), NOW.plus(Duration.ofHours(24)));
        PriceBooks refused = books(settings(BigDecimal.ZERO), NOW.plus(Duration.ofDays(4)));
        StoredPrices stored = new StoredPrices(version(RATES), Optional.empty(), Map.of());
        Money euros = Money.of("1.00", "EUR");

        assertThat(fresh.age(RATES)).isEqualTo(RatesAge.FRESH);
        assertThat(stale.age(RATES)).isEqualTo(RatesAge.STALE);
        assertThat(refused.age(RATES)).isEqualTo(RatesAge.REFUSED);
        PriceBook soldBy = stale.of(stored);
        assertThat(soldBy.price(HUBBY, plan("p", "TH", euros))).isPresent();
        assertThat(refused.of(stored).price(HUBBY, plan("p", "TH", euros))).isEmpty();
        assertThat(home(refused.of(stored), Money.of("1.00", "USD"))).isEqualTo(Money.of("1.00", "USD"));
        assertThat(stale.outlived(soldBy)).isFalse();
        assertThat(refused.outlived(soldBy)).isTrue();
        assertThat(refused.outlived(refused.of(stored))).isFalse();
    }

    @Test
    void aNegativeMarginIsRefused() {
        assertThatThrownBy(() -> settings(new BigDecimal("-1"))).hasMessageContaining("pricing.margin-percent");
    }

    private static Money home(PriceBook book, Money cost) {
        return price(book, cost, book.homeTariff());
    }

    private static Money price(PriceBook book, Money cost, Tariff tariff) {
        return tariff.price(
                book.price(HUBBY, plan("p", "TH", cost)).orElseThrow().price());
    }

    private static Money priceOf(PriceBook book, String provider, String countries, Money cost) {
        return book.homeTariff()
                .price(book.price(new ProviderId(provider), plan("p", countries, cost))
                        .orElseThrow()
                        .price());
    }

    private static PlanCost cost(PriceBook book, String plan, String countries, Money cost) {
        return book.price(HUBBY, plan(plan, countries, cost)).orElseThrow().cost();
    }

    private static Tariff tariff(PriceBook book, String currency) {
        return book.tariff(Optional.of(Currency.getInstance(currency)), Optional.empty())
                .orElseThrow();
    }

    private static PriceBook book(PricingSettings settings, PriceRules rules) {
        return books(settings)
                .of(new StoredPrices(version(RATES), Optional.of(new Version<>(1, NOW, "op", rules)), Map.of()));
    }

    private static Optional<Version<ExchangeRates>> version(ExchangeRates rates) {
        return Optional.of(new Version<>(1, NOW, "op", rates));
    }

    private static PriceBooks books(PricingSettings settings) {
        return books(settings, NOW);
    }

    private static PriceBooks books(PricingSettings settings, Instant now) {
        return new PriceBooks(settings, () -> now);
    }

    private static PricingSettings settings(BigDecimal margin) {
        return new PricingSettings(margin, "USD", Duration.ofHours(24), Duration.ofHours(96));
    }

    private static PriceRules rules(PriceRule... rules) {
        return new PriceRules(List.of(rules), Map.of(), Map.of());
    }

    private static PriceRule rule(@Nullable String provider, @Nullable String destination, String margin) {
        return new PriceRule(provider, destination, new BigDecimal(margin), null);
    }
}
