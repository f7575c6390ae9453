package io.esimswitchboard.orchestrator.pricing;

import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/// Everything that prices are made of at one moment. Immutable.
public final class PriceBook {

    private static final int RANK_DIGITS = 6;
    private static final BigDecimal RANK_STEP = BigDecimal.ONE.movePointLeft(RANK_DIGITS);
    /// Nobody pays more for a plan, and the same in any other currency fits into [Money].
    private static final long MOST = 1_000_000_000L * 1_000_000L;

    private final Currency home;
    private final PriceRule otherwise;
    private final PriceRules rules;
    private final ExchangeRates rates;
    private final Map<ProviderId, Version<RateCard>> rateCards;

    /// @param otherwise where no rule is for a plan
    PriceBook(
            Currency home,
            PriceRule otherwise,
            PriceRules rules,
            ExchangeRates rates,
            Map<ProviderId, Version<RateCard>> cards) {
        this.home = home;
        this.otherwise = otherwise;
        this.rules = rules;
        this.rates = rates;
        this.rateCards = Map.copyOf(cards);
    }

    /// Without rates, rules and rate cards: every cost is in `home` and is the price.
    public static PriceBook plain(String home) {
        PriceRule nothing = new PriceRule(null, null, BigDecimal.ZERO, null);
        return new PriceBook(Currency.getInstance(home), nothing, PriceRules.NONE, ExchangeRates.none(home), Map.of());
    }

    /// The same with other rates.
    public PriceBook with(ExchangeRates others) {
        return new PriceBook(home, otherwise, rules, others, rateCards);
    }

    /// Empty where nobody knows what the currency of the cost is worth, or the price is beyond all reason.
    public Optional<Priced> price(ProviderId provider, Plan plan) {
        PlanCost cost = Optional.ofNullable(rateCards.get(provider))
                .flatMap(card -> card.body().costOf(plan))
                .orElse(plan.cost());
        if (!knows(cost.price().currency())) {
            return Optional.empty();
        }
        ExactPrice price = priceOf(cost.price(), rules.ruleFor(provider, plan.coverage(), otherwise));
        long rank = rank(price);
        return rank > MOST ? Optional.empty() : Optional.of(new Priced(cost, price, rank));
    }

    /// The least that a plan may be sold for, by the floor of its rule.
    ///
    /// @param cost that has a price
    public ExactPrice least(ProviderId provider, Coverage coverage, Money cost) {
        BigDecimal floor = rules.ruleFor(provider, coverage, otherwise).earned();
        return new ExactPrice(cost.amount(), cost.currency(), floor, home);
    }

    /// What an amount comes to in another currency, rounded up to the sixth digit; empty where nobody knows.
    public Optional<BigDecimal> comesTo(Money amount, Currency into) {
        return tariff(Optional.of(into), Optional.empty()).flatMap(known -> known.comesTo(amount));
    }

    private boolean knows(Currency currency) {
        return rates.rate(currency.getCurrencyCode()).isPresent();
    }

    /// The margin or the floor, whichever is more.
    private ExactPrice priceOf(Money cost, PriceRule rule) {
        BigDecimal margin = cost.amount().multiply(rule.marginPercent()).movePointLeft(2);
        BigDecimal floor = rule.earned();
        boolean floorIsMore = margin.multiply(rate(home)).compareTo(floor.multiply(rate(cost.currency()))) < 0;
        return floorIsMore
                ? new ExactPrice(cost.amount(), cost.currency(), floor, home)
                : new ExactPrice(cost.amount().add(margin), cost.currency(), BigDecimal.ZERO, home);
    }

    private long rank(ExactPrice price) {
        BigDecimal rank = price.steps(new Tariff(home, RANK_STEP, BigDecimal.ONE, rates));
        return rank.compareTo(BigDecimal.valueOf(MOST)) > 0 ? Long.MAX_VALUE : rank.longValueExact();
    }

    private BigDecimal rate(Currency currency) {
        return rates.rate(currency.getCurrencyCode())
                .orElseThrow(() -> new IllegalStateException("no rate of " + currency));
    }

    /// What everybody pays who has no margin of their own, in the platform's currency.
    public Tariff homeTariff() {
        return tariff(home, BigDecimal.ONE);
    }

    /// Empty where nobody knows what the currency is worth.
    ///
    /// @param currency none for the platform's own
    /// @param tenant none for an operator
    public Optional<Tariff> tariff(Optional<Currency> currency, Optional<TenantId> tenant) {
        BigDecimal factor = tenant.map(rules::factor).orElse(BigDecimal.ONE);
        return Optional.of(currency.orElse(home)).filter(this::knows).map(known -> tariff(known, factor));
    }

    private Tariff tariff(Currency currency, BigDecimal factor) {
        return new Tariff(currency, rules.step(currency), factor, rates);
    }

    /// @param most in the tariff's currency
    public Ceiling ceiling(Tariff tariff, Money most) {
        // Prices are multiples of the step, so what is between the last one and `most` buys nothing.
        BigDecimal last =
                most.amount().divide(tariff.step(), 0, RoundingMode.FLOOR).multiply(tariff.step());
        BigDecimal rank = last.multiply(rate(home))
                .divide(rate(tariff.currency()).multiply(tariff.factor()), RANK_DIGITS, RoundingMode.CEILING)
                .movePointRight(RANK_DIGITS);
        return new Ceiling(
                tariff, most, rank.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact());
    }

    /// The same for books that make the same prices, as long as the catalogue's version is the same.
    public String tag() {
        return home + " " + otherwise.marginPercent() + " " + rates.asOf();
    }

    /// Of when the costs by contract are; empty where there are none.
    public Optional<Instant> rateCardAsOf(ProviderId provider) {
        return Optional.ofNullable(rateCards.get(provider)).map(Version::createdAt);
    }

    /// Of when the rates are.
    public Instant ratesAsOf() {
        return rates.asOf();
    }
}
