package io.esimswitchboard.orchestrator.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.Plans;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.pricing.PriceRule;
import io.esimswitchboard.orchestrator.pricing.PriceRules;
import io.esimswitchboard.orchestrator.quote.MakeQuote.NoOffer;
import io.esimswitchboard.orchestrator.quote.MakeQuote.NoRate;
import io.esimswitchboard.orchestrator.quote.RedeemQuote.Redeemed;
import io.esimswitchboard.orchestrator.quote.RedeemQuote.Redeemed.Drifted;
import io.esimswitchboard.orchestrator.quote.RedeemQuote.Redeemed.Kept;
import io.esimswitchboard.orchestrator.routing.Wanted;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.PlanCost;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A margin of 20 %, a percent of drift absorbed, nothing sold at a loss.
final class RedeemOnTodaysTermsTest {

    private static final QuoteItem THAILAND = new QuoteItem(
            new Wanted.AtLeast(new CountryCode("TH"), Optional.of(DataVolume.parse("1GB")), 7), Optional.empty(), 1);
    private static final QuoteItem JAPAN = new QuoteItem(
            new Wanted.AtLeast(new CountryCode("JP"), Optional.of(DataVolume.parse("1GB")), 7), Optional.empty(), 2);

    private final Bazaar bazaar = new Bazaar("20", 100, 0);

    private void sell(String provider, String cost) {
        bazaar.sell(provider, Plans.plan("small", "TH", "1GB", 7, cost));
    }

    private static Money dollars(String amount) {
        return Money.of(amount, "USD");
    }

    private static List<Offer> kept(Redeemed redeemed) {
        assertThat(redeemed).isInstanceOf(Kept.class);
        return ((Kept) redeemed).decisions().getFirst().ranked();
    }

    private static List<String> sellers(Redeemed redeemed) {
        return kept(redeemed).stream().map(offer -> offer.provider().value()).toList();
    }

    @Test
    void aQuotePromisesWhatAnOrderWouldCost() {
        sell("alpha", "1.00");
        sell("beta", "1.10");
        bazaar.sell("alpha", Plans.plan("japan", "JP", "1GB", 7, "2.00"));

        Quote quote = bazaar.quote("USD", THAILAND, JAPAN);

        assertThat(quote.total()).isEqualTo(dollars("6.00"));
        assertThat(quote.lines()).extracting(QuoteLine::unitPrice).containsExactly(dollars("1.20"), dollars("2.40"));
        assertThat(quote.expiresAt()).isEqualTo(bazaar.clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(quote.fx()).isEmpty();
    }

    @Test
    void whatIsNotOnSaleOrHasNoRateIsNotPromised() {
        sell("alpha", "1.00");

        assertThat(bazaar.ask("USD", List.of(THAILAND, JAPAN))).isEqualTo(new NoOffer(1));
        assertThat(bazaar.ask("EUR", List.of(THAILAND))).isEqualTo(new NoRate());
    }

    @Test
    void anUnmovedQuoteIsKept() {
        sell("alpha", "1.00");
        Quote quote = bazaar.quote("USD", THAILAND);

        assertThat(kept(bazaar.redeem(quote)))
                .singleElement()
                .satisfies(offer -> assertThat(offer.sellPrice()).isEqualTo(dollars("1.20")));
    }

    @Test
    void aQuoteIsKeptWhenItsOfferHasBecomeCheaperOrAnotherIsCheaperNow() {
        sell("alpha", "1.00");
        Quote quote = bazaar.quote("USD", THAILAND);
        sell("alpha", "0.90");
        sell("beta", "0.80");

        assertThat(sellers(bazaar.redeem(quote))).containsExactly("alpha", "beta");
        assertThat(kept(bazaar.redeem(quote)))
                .extracting(Offer::sellPrice)
                .containsExactly(dollars("1.20"), dollars("1.20"));
    }

    @Test
    void aSmallDriftIsAbsorbed() {
        sell("alpha", "1.00");
        sell("beta", "1.00");
        Quote quote = bazaar.quote("USD", THAILAND);
        String quoted = kept(bazaar.redeem(quote)).getFirst().provider().value();
        sell(quoted, "1.01");

        assertThat(sellers(bazaar.redeem(quote))).hasSize(2).first().isEqualTo(quoted);
    }

    @Test
    void aLargerDriftIsPassedToAnotherOfferOfThePackage() {
        sell("alpha", "1.00");
        Quote quote = bazaar.quote("USD", THAILAND);
        sell("alpha", "1.0101");
        sell("beta", "1.00");

        assertThat(sellers(bazaar.redeem(quote))).containsExactly("beta");
    }

    @Test
    void whoFailsIsReplacedAtTheQuotedPriceAndByNobodyDearer() {
        sell("alpha", "1.00");
        sell("gamma", "1.001");
        Quote quote = bazaar.quote("USD", THAILAND);
        sell("beta", "1.00");

        assertThat(sellers(bazaar.redeem(quote))).containsExactly("alpha", "beta");
        bazaar.fail("alpha");
        assertThat(sellers(bazaar.redeem(quote))).containsExactly("beta");
    }

    @Test
    void aPackageThatDoesMoreStandsIn() {
        sell("alpha", "1.00");
        Quote quote = bazaar.quote("USD", THAILAND);
        bazaar.withdraw("alpha", "small");
        bazaar.sell("beta", Plans.plan("less", "TH", "1GB", 6, "0.10"));
        bazaar.sell("beta", Plans.plan("elsewhere", "JP", "2GB", 7, "0.10"));
        bazaar.sell("beta", Plans.plan("more", "TH VN", "2GB", 7, "0.95"));

        List<Offer> offers = kept(bazaar.redeem(quote));

        assertThat(offers).singleElement().satisfies(offer -> {
            assertThat(offer.plan().value()).isEqualTo("more");
            assertThat(offer.sellPrice()).isEqualTo(dollars("1.20"));
        });
    }

    @Test
    void whatNobodyKeepsIsPromisedAnew() {
        sell("alpha", "1.00");
        bazaar.sell("alpha", Plans.plan("japan", "JP", "1GB", 7, "2.00"));
        Quote quote = bazaar.quote("USD", THAILAND, JAPAN);
        sell("alpha", "1.05");

        Redeemed redeemed = bazaar.redeem(quote);

        assertThat(redeemed).isInstanceOf(Drifted.class);
        Quote instead = ((Drifted) redeemed).instead();
        assertThat(instead.total()).isEqualTo(dollars("6.06"));
        assertThat(instead.id()).isNotEqualTo(quote.id());
        assertThat(bazaar.redeem(instead)).isInstanceOf(Kept.class);
    }

    @Test
    void whatIsGoneForGoodIsNotPromised() {
        sell("alpha", "1.00");
        Quote quote = bazaar.quote("USD", THAILAND);
        bazaar.withdraw("alpha", "small");
        bazaar.sell("beta", Plans.plan("less", "TH", "1GB", 6, "0.10"));

        assertThat(bazaar.redeem(quote)).isEqualTo(new Redeemed.NoOffer());
    }

    @Test
    void aDriftThatBreaksTheMarginFloorIsNotAbsorbed() {
        Bazaar strict = new Bazaar("20", 100, 16);
        strict.sell("alpha", Plans.plan("small", "TH", "1GB", 7, "1.00"));
        Quote quote = strict.quote("USD", THAILAND);

        strict.sell("alpha", Plans.plan("small", "TH", "1GB", 7, "1.008"));
        assertThat(strict.redeem(quote)).isInstanceOf(Kept.class);
        strict.sell("alpha", Plans.plan("small", "TH", "1GB", 7, "1.0081"));
        assertThat(strict.redeem(quote)).isInstanceOf(Drifted.class);
    }

    @Test
    void aDriftThatBreaksTheFloorOfTheRulesIsNotAbsorbed() {
        bazaar.rules(new PriceRules(
                List.of(new PriceRule(null, null, BigDecimal.ZERO, new BigDecimal("0.195"))), Map.of(), Map.of()));
        sell("alpha", "1.00");
        Quote quote = bazaar.quote("USD", THAILAND);
        assertThat(quote.total()).isEqualTo(dollars("1.20"));

        sell("alpha", "1.005");
        assertThat(bazaar.redeem(quote)).isInstanceOf(Kept.class);
        sell("alpha", "1.0051");
        assertThat(bazaar.redeem(quote)).isInstanceOf(Drifted.class);
    }

    @Test
    void anExchangeRateDriftsLikeACost() {
        Plan euros = Plans.plan("small", "TH", "1GB", 7, "1.00");
        bazaar.rates(Map.of("EUR", new BigDecimal("0.80")));
        bazaar.sell(
                "alpha",
                new Plan(
                        euros.id(),
                        euros.name(),
                        euros.coverage(),
                        euros.terms(),
                        new PlanCost(Money.of("0.80", "EUR"), PlanCost.Source.PROVIDER_API)));
        Quote quote = bazaar.quote("USD", THAILAND);
        assertThat(quote.total()).isEqualTo(dollars("1.20"));
        assertThat(quote.fx().orElseThrow().source()).isEqualTo("test");

        bazaar.rates(Map.of("EUR", new BigDecimal("0.793")));
        assertThat(bazaar.redeem(quote)).isInstanceOf(Kept.class);
        bazaar.rates(Map.of("EUR", new BigDecimal("0.792")));
        assertThat(bazaar.redeem(quote)).isInstanceOf(Drifted.class);
    }

    @Test
    void aQuoteIsInTheCurrencyThatWasAskedForWithItsRate() {
        bazaar.rates(Map.of("EUR", new BigDecimal("0.93")));
        sell("alpha", "1.00");

        Quote quote = bazaar.quote("EUR", THAILAND);

        assertThat(quote.total()).isEqualTo(Money.of("1.12", "EUR"));
        assertThat(quote.fx()).contains(new Fx("USD", new BigDecimal("0.93"), "test", bazaar.clock.instant()));
    }

    @Test
    void aHigherMarginOfLaterBreaksNoPromise() {
        sell("alpha", "1.00");
        Quote quote = bazaar.quote("USD", THAILAND);
        bazaar.rules(
                new PriceRules(List.of(new PriceRule(null, null, new BigDecimal("50"), null)), Map.of(), Map.of()));

        assertThat(sellers(bazaar.redeem(quote))).containsExactly("alpha");
    }

    @Test
    void aQuoteIsGoodForItsTimeItsStorefrontAndOneOrder() {
        sell("alpha", "1.00");
        Quote quote = bazaar.quote("USD", THAILAND);
        assertThat(bazaar.redeem(new TenantId(new UUID(9, 9)), quote)).isEqualTo(new Redeemed.Missing());

        bazaar.clock.pass(Duration.ofMinutes(15));
        assertThat(bazaar.redeem(quote)).isEqualTo(new Redeemed.Expired());

        bazaar.quotes.use(quote.id(), new OrderId(new UUID(4, 4)));
        assertThat(bazaar.redeem(quote)).isEqualTo(new Redeemed.Used());
    }
}
