package io.esimswitchboard.orchestrator.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.EsimPackage;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.Sellable;
import io.esimswitchboard.orchestrator.catalogue.Shelf;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.routing.policy.NamedPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever is passed over in blocks, a decision is that of looking at every offer.
final class DecisionAgainstAllTest {

    private static final int PACKAGES = 9_000;
    private static final int DECISIONS = 60;
    private static final int RECORDED = 50;
    private static final CountryCode THAILAND = new CountryCode("TH");
    private static final Map<ProviderId, Standing> SELLS =
            Map.of(new ProviderId("yoni"), new Standing(true, true, 10, 100));

    @RepeatedTest(4)
    void aDecisionIsThatOfLookingAtEverything(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        CatalogueSnapshot snapshot = shelf(random).snapshot();
        WeighOffers weighOffers = Weighing.of(snapshot, SELLS, Instant.EPOCH);
        for (int i = 0; i < DECISIONS; i++) {
            Wanted.AtLeast wanted = wanted(random);
            RoutingRequest request =
                    new RoutingRequest(wanted, deliverable(random), random.nextBoolean() ? most(random) : none());
            List<Offer> willDo = willDo(snapshot, wanted, request);

            RoutingDecision decision = weighOffers.decide(request, NamedPolicy.BUILT_IN);

            List<Offer> eligible = willDo.stream()
                    .filter(each -> !tooDear(each, request))
                    .limit(RECORDED)
                    .toList();
            assertThat(decision.ranked()).as("%s", request).isEqualTo(eligible);
            assertThat(decision.candidates()).hasSizeBetween(eligible.size(), RECORDED);
            if (eligible.size() < RECORDED) {
                assertThat(decision.cheapestTooDear())
                        .as("%s", request)
                        .isEqualTo(willDo.stream()
                                .filter(each -> tooDear(each, request))
                                .map(Offer::sellPrice)
                                .findFirst());
            }
        }
    }

    private static List<Offer> willDo(CatalogueSnapshot snapshot, Wanted.AtLeast wanted, RoutingRequest request) {
        return snapshot.offersIn(THAILAND).stream()
                .filter(each -> does(each.esimPackage(), wanted))
                .map(Sellable::offer)
                .filter(each -> SELLS.containsKey(each.provider()))
                .filter(each -> request.deliverable()
                        .filter(kind -> kind != each.deliverable())
                        .isEmpty())
                .sorted(Comparator.comparing((Offer each) -> each.sellPrice().amount())
                        .thenComparing(each -> each.id().uuid()))
                .toList();
    }

    private static boolean does(EsimPackage esimPackage, Wanted.AtLeast wanted) {
        boolean enough = wanted.minData()
                .map(least -> esimPackage.terms().promises(least))
                .orElse(esimPackage.terms().allowance() instanceof Allowance.Unlimited);
        return enough && esimPackage.terms().validityDays() >= wanted.minDays();
    }

    private static boolean tooDear(Offer offer, RoutingRequest request) {
        return request.maxPrice()
                .filter(most -> offer.sellPrice().exceeds(most))
                .isPresent();
    }

    private static Shelf shelf(Random random) {
        Shelf shelf = new Shelf();
        for (int i = 0; i < PACKAGES; i++) {
            EsimPackage added = shelf.add("TH", allowance(random), 1 + random.nextInt(120));
            DeliverableKind kind = random.nextInt(3) == 0 ? DeliverableKind.CLAIM : DeliverableKind.ESIM_PROFILE;
            Money cost = new Money(BigDecimal.valueOf(20 + random.nextInt(4_000), 2), Currency.getInstance("USD"));
            shelf.offer(added, random.nextInt(4) == 0 ? "gone" : "yoni", cost, kind);
        }
        return shelf;
    }

    private static Allowance allowance(Random random) {
        return random.nextInt(50) > 0
                ? new Allowance.Fixed(DataVolume.ofMegabytes(100L * (1 + random.nextInt(300))))
                : new Allowance.Unlimited(Optional.empty());
    }

    private static Wanted.AtLeast wanted(Random random) {
        DataVolume least = DataVolume.ofMegabytes(100L * (1 + random.nextInt(320)));
        return new Wanted.AtLeast(
                THAILAND, random.nextInt(5) == 0 ? Optional.empty() : Optional.of(least), 1 + random.nextInt(130));
    }

    private static Optional<DeliverableKind> deliverable(Random random) {
        return random.nextBoolean() ? Optional.of(DeliverableKind.CLAIM) : Optional.empty();
    }

    private static Optional<Money> most(Random random) {
        return Optional.of(new Money(BigDecimal.valueOf(20 + random.nextInt(4_000), 2), Currency.getInstance("USD")));
    }

    private static Optional<Money> none() {
        return Optional.empty();
    }
}
