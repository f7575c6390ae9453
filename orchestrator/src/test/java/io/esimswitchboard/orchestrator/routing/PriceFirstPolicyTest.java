package io.esimswitchboard.orchestrator.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.EsimPackage;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.Shelf;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.routing.policy.Figures;
import io.esimswitchboard.orchestrator.routing.policy.NamedPolicy;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PriceFirstPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Shelf shelf = new Shelf();
    private final Map<ProviderId, Standing> standings = new HashMap<>();

    @BeforeEach
    void bothProvidersSell() {
        stands("yoni", new Standing(true, true, 10, 100));
        stands("hubby", new Standing(true, true, 10, 100));
    }

    @Test
    void theCheapestOfferThatDoesEnoughIsChosen() {
        EsimPackage larger = shelf.fixed("TH", "3GB", 30);
        EsimPackage exact = shelf.fixed("TH", "1GB", 7);
        Offer dear = shelf.offer(exact, "hubby", "2.40");
        Offer cheap = shelf.offer(larger, "yoni", "1.20");

        RoutingDecision decision = decide(thailand("1GB", 7));

        assertThat(decision.ranked()).containsExactly(cheap, dear);
        assertThat(decision.candidates()).extracting(Candidate::rank).containsExactly(1, 2);
        assertThat(decision.catalogueVersion()).isEqualTo(7);
        assertThat(decision.decidedAt()).isEqualTo(NOW);
    }

    @Test
    void whatAnOfferLacksIsSaid() {
        shelf.offer(shelf.fixed("TH", "500MB", 3), "yoni", "1.00");

        assertThat(onlyReasons(thailand("1GB", 7))).containsExactly("too_little_data", "too_few_days");
    }

    @Test
    void unlimitedDataIsBoughtByNameAndNoVolumeSatisfiesIt() {
        Offer unlimited = shelf.offer(shelf.unlimited("TH", 7), "yoni", "9.00");
        shelf.offer(shelf.fixed("TH", "100GB", 7), "yoni", "8.00");

        assertThat(decide(thailand("500GB", 7)).ranked()).isEmpty();
        RoutingDecision wantsUnlimited =
                decide(request(new Wanted.AtLeast(new CountryCode("TH"), Optional.empty(), 1)));
        assertThat(wantsUnlimited.ranked()).containsExactly(unlimited);
        assertThat(wantsUnlimited.candidates().getLast().reasons()).containsExactly("not_unlimited");
    }

    @Test
    void anotherDeliverableIsRefused() {
        shelf.offer(shelf.fixed("TH", "1GB", 7), "hubby", Money.of("1.00", "USD"), DeliverableKind.CLAIM);

        RoutingRequest request = new RoutingRequest(
                thailand("1GB", 7).wanted(), Optional.of(DeliverableKind.ESIM_PROFILE), Optional.empty());

        assertThat(onlyReasons(request)).containsExactly("wrong_deliverable");
    }

    @Test
    void theCheapestThatOnlyTheCeilingKeptOutIsNamed() {
        shelf.offer(shelf.fixed("TH", "500MB", 7), "yoni", "2.50");
        shelf.offer(shelf.fixed("TH", "1GB", 7), "yoni", "3.00");
        shelf.offer(shelf.fixed("TH", "1GB", 7), "hubby", "4.00");

        RoutingDecision decision = decide(ceiling("2.00", "USD"));

        assertThat(decision.ranked()).isEmpty();
        assertThat(decision.cheapestTooDear()).contains(Money.of("3.00", "USD"));
        assertThat(decision.candidates().getFirst().reasons()).containsExactly("too_little_data", "price_exceeded");
    }

    @Test
    void theCheapestTooDearIsFoundBehindManyThatLackMore() {
        EsimPackage small = shelf.fixed("TH", "500MB", 7);
        for (int i = 0; i < 80; i++) {
            shelf.offer(small, "yoni", "2.50");
        }
        shelf.offer(shelf.fixed("TH", "1GB", 7), "yoni", "3.00");

        assertThat(decide(ceiling("2.00", "USD")).cheapestTooDear()).contains(Money.of("3.00", "USD"));
    }

    @Test
    void aPriceEqualToTheCeilingIsNotTooDear() {
        Offer offer = shelf.offer(shelf.fixed("TH", "1GB", 7), "yoni", "2.00");

        assertThat(decide(ceiling("2.00", "USD")).ranked()).containsExactly(offer);
        assertThat(decide(ceiling("2.00", "USD")).cheapestTooDear()).isEmpty();
    }

    @Test
    void aCeilingInAnotherCurrencyComparesWithNothing() {
        shelf.offer(shelf.fixed("TH", "1GB", 7), "yoni", "2.00");

        assertThat(onlyReasons(ceiling("2.00", "EUR"))).containsExactly("other_currency");
    }

    @Test
    void costsOfOtherCurrenciesAreComparedByTheirRates() {
        shelf.rate("EUR", "0.50");
        EsimPackage esimPackage = shelf.fixed("TH", "1GB", 7);
        Offer euros = shelf.offer(esimPackage, "hubby", Money.of("0.90", "EUR"), DeliverableKind.CLAIM);
        Offer dollars = shelf.offer(esimPackage, "yoni", "2.00");

        RoutingDecision decision = decide(thailand("1GB", 7));

        assertThat(decision.ranked()).containsExactly(euros, dollars);
        assertThat(euros.sellPrice()).isEqualTo(Money.of("1.80", "USD"));
    }

    @Test
    void pricesAreInTheCurrencyOfTheCeiling() {
        shelf.rate("EUR", "0.50");
        shelf.offer(shelf.fixed("TH", "1GB", 7), "yoni", "2.00");

        assertThat(decide(ceiling("1.00", "EUR")).ranked())
                .extracting(Offer::sellPrice)
                .containsExactly(Money.of("1.00", "EUR"));
        assertThat(decide(ceiling("0.99", "EUR")).ranked()).isEmpty();
        assertThat(decide(ceiling("0.99", "EUR")).cheapestTooDear()).contains(Money.of("1.00", "EUR"));
    }

    @Test
    void aProviderThatIsOffUnwellOrGoneSellsNothing() {
        EsimPackage esimPackage = shelf.fixed("TH", "1GB", 7);
        shelf.offer(esimPackage, "yoni", "1.00");
        shelf.offer(esimPackage, "hubby", "2.00");
        shelf.offer(esimPackage, "gone", "3.00");
        stands("yoni", new Standing(false, true, 10, 100));
        stands("hubby", new Standing(true, false, 10, 100));

        RoutingDecision decision = decide(thailand("1GB", 7));

        assertThat(decision.ranked()).isEmpty();
        assertThat(decision.candidates())
                .extracting(Candidate::reasons)
                .containsExactly(
                        List.of("provider_disabled"),
                        List.of("provider_unhealthy"),
                        List.of("provider_disabled", "provider_unhealthy"));
    }

    @Test
    void equalPricesAreDecidedByPriorityThenWeightThenId() {
        EsimPackage esimPackage = shelf.fixed("TH", "1GB", 7);
        Offer third = shelf.offer(esimPackage, "light", "1.00");
        Offer fourth = shelf.offer(esimPackage, "light", "1.00");
        Offer second = shelf.offer(esimPackage, "heavy", "1.00");
        Offer first = shelf.offer(esimPackage, "preferred", "1.00");
        stands("light", new Standing(true, true, 10, 1));
        stands("heavy", new Standing(true, true, 10, 50));
        stands("preferred", new Standing(true, true, 5, 1));

        RoutingDecision decision = decide(thailand("1GB", 7));

        assertThat(decision.ranked()).containsExactly(first, second, third, fourth);
        assertThat(decision.ruling().policy()).isEqualTo("price-first/1");
        Figures best = decision.candidates().getFirst().figures();
        assertThat(List.of(best.price(), best.priority(), best.weight()))
                .isEqualTo(List.of(new BigDecimal("1.00"), 5, 1));
    }

    @Test
    void exactlyTheWantedPackageIsLookedAt() {
        EsimPackage wanted = shelf.fixed("TH", "1GB", 7);
        Offer offer = shelf.offer(wanted, "yoni", "2.00");
        shelf.offer(shelf.fixed("TH", "1GB", 7), "hubby", "1.00");

        assertThat(decide(request(new Wanted.OfPackage(wanted.id()))).ranked()).containsExactly(offer);
        assertThat(decide(request(new Wanted.OfPackage(new PackageId(new UUID(9, 9)))))
                        .candidates())
                .isEmpty();
    }

    @Test
    void aTopUpIsBoughtFromTheSellerAlone() {
        EsimPackage wanted = shelf.fixed("TH", "1GB", 7);
        shelf.offer(wanted, "hubby", "1.00");
        Offer seller = shelf.offer(wanted, "yoni", "2.00");

        RoutingDecision decision = decide(request(new Wanted.TopUp(wanted.id(), new ProviderId("yoni"))));

        assertThat(decision.ranked()).containsExactly(seller);
        assertThat(decision.candidates().getLast().reasons()).containsExactly("not_the_seller");
    }

    @Test
    void noMoreThanFiftyCandidatesAreRecordedTheEligibleFirst() {
        EsimPackage small = shelf.fixed("TH", "500MB", 7);
        EsimPackage enough = shelf.fixed("TH", "1GB", 7);
        for (int i = 0; i < 60; i++) {
            shelf.offer(small, "yoni", "1.00");
        }
        for (int i = 0; i < 40; i++) {
            shelf.offer(enough, "yoni", "2.00");
        }

        RoutingDecision decision = decide(thailand("1GB", 7));

        assertThat(decision.ranked()).hasSize(40);
        assertThat(decision.candidates()).hasSize(50);
        assertThat(decision.candidates().subList(0, 40)).allMatch(Candidate::eligible);
    }

    @Test
    void aPreferredOfferIsFoundAmongManyOfTheSamePrice() {
        EsimPackage esimPackage = shelf.fixed("TH", "1GB", 7);
        for (int i = 0; i < 80; i++) {
            shelf.offer(esimPackage, "yoni", "1.00");
        }
        Offer preferred = shelf.offer(esimPackage, "hubby", "1.00");
        stands("hubby", new Standing(true, true, 1, 100));

        assertThat(decide(thailand("1GB", 7)).ranked()).hasSize(50).startsWith(preferred);
    }

    private RoutingDecision decide(RoutingRequest request) {
        CatalogueSnapshot snapshot = shelf.snapshot();
        return Weighing.of(snapshot, standings, NOW).decide(request, NamedPolicy.BUILT_IN);
    }

    private List<String> onlyReasons(RoutingRequest request) {
        List<Candidate> candidates = decide(request).candidates();
        assertThat(candidates).hasSize(1).noneMatch(Candidate::eligible);
        return candidates.getFirst().reasons();
    }

    private void stands(String provider, Standing standing) {
        standings.put(new ProviderId(provider), standing);
    }

    private static RoutingRequest thailand(String data, int days) {
        return request(new Wanted.AtLeast(new CountryCode("TH"), Optional.of(DataVolume.parse(data)), days));
    }

    private static RoutingRequest ceiling(String amount, String currency) {
        return new RoutingRequest(
                thailand("1GB", 7).wanted(), Optional.empty(), Optional.of(Money.of(amount, currency)));
    }

    private static RoutingRequest request(Wanted wanted) {
        return new RoutingRequest(wanted, Optional.empty(), Optional.empty());
    }
}
