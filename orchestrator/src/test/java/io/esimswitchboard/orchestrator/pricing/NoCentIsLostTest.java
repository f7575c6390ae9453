package io.esimswitchboard.orchestrator.pricing;

import static io.esimswitchboard.orchestrator.pricing.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// What holds for prices whatever the costs, rates, margins, floors and roundings are.
final class NoCentIsLostTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "JPY", "KWD", "IDR", "CHF");
    private static final ProviderId PROVIDER = new ProviderId("hubby");
    private static final TenantId SHOP = new TenantId(new UUID(1, 2));
    private static final int PRICES = 200;
    private static final MathContext MANY = new MathContext(60);

    @RepeatedTest(100)
    void aPriceCoversCostMarginAndFloorAndNoMoreThanOneStepAbove(RepetitionInfo run) {
        World world = new World(new Random(run.getCurrentRepetition()));
        for (int i = 0; i < PRICES; i++) {
            Money cost = world.cost();
            Tariff tariff = world.tariff();
            Money price = tariff.price(world.priced(cost).price());

            BigDecimal least = world.least(cost, tariff);
            BigDecimal over = price.amount().subtract(least);
            assertThat(over).as("%s at %s", cost, price).isGreaterThan(new BigDecimal("-1e-12"));
            assertThat(over).as("%s at %s", cost, price).isLessThan(tariff.step());
            assertThat(price.amount().remainder(tariff.step())).isZero();
        }
    }

    @RepeatedTest(100)
    void aDearerCostIsNeverCheaperAndRanksSayTheSameAsPrices(RepetitionInfo run) {
        World world = new World(new Random(run.getCurrentRepetition()));
        Tariff tariff = world.tariff();
        for (int i = 0; i < PRICES; i++) {
            Priced one = world.priced(world.cost());
            Priced other = world.priced(world.cost());
            if (one.rank() + 1 < other.rank()) {
                assertThat(tariff.price(one.price()).exceeds(tariff.price(other.price())))
                        .isFalse();
            }
        }
    }

    @RepeatedTest(100)
    void aCeilingAdmitsExactlyThePricesThatDoNotExceedIt(RepetitionInfo run) {
        World world = new World(new Random(run.getCurrentRepetition()));
        for (int i = 0; i < PRICES; i++) {
            Tariff tariff = world.tariff();
            Priced priced = world.priced(world.cost());
            Money price = tariff.price(priced.price());
            Money below = new Money(price.amount().subtract(tariff.step()), tariff.currency());

            assertThat(world.book.ceiling(tariff, price).admits(priced)).isTrue();
            assertThat(world.book.ceiling(tariff, below).admits(priced)).isFalse();
            Money other = tariff.price(world.priced(world.cost()).price());
            assertThat(world.book.ceiling(tariff, other).admits(priced)).isEqualTo(!price.exceeds(other));
        }
    }

    @RepeatedTest(100)
    void theSameCurrencyInAndOutIsNotExchanged(RepetitionInfo run) {
        World world = new World(new Random(run.getCurrentRepetition()));
        Money cost = world.cost();
        Tariff tariff = new Tariff(cost.currency(), new BigDecimal("0.000001"), BigDecimal.ONE, world.rates);

        assertThat(tariff.price(ExactPrice.of(cost.amount(), cost.currency()))).isEqualTo(cost);
    }

    /// Random rates, rules and roundings.
    private static final class World {

        final Random random;
        final ExchangeRates rates;
        final PriceRule rule;
        final PriceBook book;

        World(Random random) {
            this.random = random;
            Map<String, BigDecimal> perDollar = new HashMap<>();
            CURRENCIES.stream()
                    .filter(code -> !code.equals("USD"))
                    .forEach(code -> perDollar.put(
                            code, decimal(1 + random.nextInt(7), 10).add(new BigDecimal("0.01"))));
            this.rates = new ExchangeRates("USD", perDollar, "test", NOW);
            this.rule = new PriceRule(null, null, decimal(2, 2), random.nextBoolean() ? decimal(1, 2) : null);
            PriceRules rules = new PriceRules(
                    List.of(rule),
                    Map.of(SHOP.toString(), decimal(1, 2)),
                    Map.of("USD", new BigDecimal("0.05"), "JPY", new BigDecimal("10")));
            this.book = new PriceBooks(
                            new PricingSettings(BigDecimal.ZERO, "USD", Duration.ofDays(1), Duration.ofDays(2)),
                            () -> NOW)
                    .of(new StoredPrices(
                            Optional.of(new Version<>(1, NOW, "op", rates)),
                            Optional.of(new Version<>(1, NOW, "op", rules)),
                            Map.of()));
        }

        Money cost() {
            return new Money(decimal(1 + random.nextInt(4), random.nextInt(7)), currency());
        }

        Priced priced(Money cost) {
            return book.price(PROVIDER, plan("p", "TH", cost)).orElseThrow();
        }

        Tariff tariff() {
            return book.tariff(Optional.of(currency()), random.nextBoolean() ? Optional.of(SHOP) : Optional.empty())
                    .orElseThrow();
        }

        /// What the price has to be at least, by another way of computing.
        BigDecimal least(Money cost, Tariff tariff) {
            BigDecimal inHome = cost.amount().divide(rate(cost.currency()), MANY);
            BigDecimal margin = inHome.multiply(rule.marginPercent()).divide(BigDecimal.valueOf(100), MANY);
            BigDecimal earned = rule.floor() == null ? margin : margin.max(rule.floor());
            return inHome.add(earned).multiply(tariff.factor()).multiply(rate(tariff.currency()), MANY);
        }

        private BigDecimal rate(Currency currency) {
            return rates.rate(currency.getCurrencyCode()).orElseThrow();
        }

        private Currency currency() {
            return Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        }

        private BigDecimal decimal(int before, int after) {
            return BigDecimal.valueOf(random.nextDouble())
                    .movePointRight(before)
                    .setScale(after, RoundingMode.HALF_UP);
        }
    }
}
