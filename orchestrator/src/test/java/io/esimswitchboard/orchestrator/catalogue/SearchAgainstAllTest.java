package io.esimswitchboard.orchestrator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.catalogue.PackageFilter.Price;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever is passed over in blocks, a search finds what looking at every package finds.
final class SearchAgainstAllTest {

    private static final int PACKAGES = 9_000;
    private static final int PAGE = 50;
    private static final int SEARCHES = 40;
    private static final List<PackageSort> SORTS = List.of(PackageSort.values());

    @RepeatedTest(4)
    void aSearchFindsWhatLookingAtEverythingFinds(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        Market market = market(shelf(random).snapshot());
        for (int i = 0; i < SEARCHES; i++) {
            PackageFilter filter = filter(random);
            PackageSort sort = SORTS.get(random.nextInt(SORTS.size()));
            List<EsimPackage> expected = allOf(market, filter, sort);

            PackageSearch search = new PackageSearch(market, filter, sort);
            PackageSearch.Page first = search.page(Optional.empty(), PAGE);
            List<ListedPackage> found = new ArrayList<>(first.packages());
            first.next()
                    .ifPresent(end ->
                            found.addAll(search.page(Optional.of(end), PAGE).packages()));

            assertThat(found)
                    .as("%s by %s", filter, sort)
                    .extracting(ListedPackage::esimPackage)
                    .isEqualTo(expected.stream().limit(2L * PAGE).toList());
        }
    }

    private static List<EsimPackage> allOf(Market market, PackageFilter filter, PackageSort sort) {
        Map<EsimPackage, Sellable> cheapest = new HashMap<>();
        market.snapshot().offers(PackageSort.PRICE).stream()
                .filter(market::sells)
                .filter(each ->
                        filter.admits(each.esimPackage()) && filter.price().admits(each.offer()))
                .filter(each -> filter.destination()
                        .filter(country ->
                                !each.esimPackage().coverage().toString().contains(country.value()))
                        .isEmpty())
                .filter(each -> filter.price()
                        .ceiling()
                        .filter(most -> market.price(each).amount().compareTo(most) > 0)
                        .isEmpty())
                .forEach(each -> cheapest.putIfAbsent(each.esimPackage(), each));
        return cheapest.values().stream()
                .sorted(Comparator.comparing(sort::position))
                .map(Sellable::esimPackage)
                .toList();
    }

    private static Shelf shelf(Random random) {
        Shelf shelf = new Shelf();
        List<String> places = List.of("TH", "TH", "JP", "TH MY", "DE FR TH", "");
        for (int i = 0; i < PACKAGES; i++) {
            EsimPackage added =
                    shelf.add(places.get(random.nextInt(places.size())), allowance(random), 1 + random.nextInt(60));
            for (int offers = random.nextInt(3); offers > 0; offers--) {
                DeliverableKind kind = random.nextInt(3) == 0 ? DeliverableKind.CLAIM : DeliverableKind.ESIM_PROFILE;
                Money cost = new Money(BigDecimal.valueOf(20 + random.nextInt(4_000), 2), Currency.getInstance("USD"));
                shelf.offer(added, random.nextInt(4) == 0 ? "silent" : "yoni", cost, kind);
            }
        }
        return shelf;
    }

    private static Allowance allowance(Random random) {
        if (random.nextInt(8) > 0) {
            return new Allowance.Fixed(DataVolume.ofMegabytes(100L * (1 + random.nextInt(300))));
        }
        return new Allowance.Unlimited(
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Allowance.FairUse(
                                DataVolume.ofMegabytes(500L * (1 + random.nextInt(6))), Duration.ofDays(1), 512)));
    }

    private static PackageFilter filter(Random random) {
        return new PackageFilter(
                sometimes(random, new CountryCode(random.nextBoolean() ? "TH" : "MY")),
                sometimes(random, DataVolume.ofMegabytes(100L * (1 + random.nextInt(400)))),
                sometimes(random, 1 + random.nextInt(70)),
                random.nextInt(4) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(PackageScope.REGIONAL) : Optional.empty(),
                new Price(
                        sometimes(random, BigDecimal.valueOf(20 + random.nextInt(4_000), 2)),
                        random.nextInt(3) == 0 ? Optional.of(DeliverableKind.CLAIM) : Optional.empty()));
    }

    private static <T> Optional<T> sometimes(Random random, T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private static Market market(CatalogueSnapshot snapshot) {
        Standing sells = new Standing(true, true, 10, 100);
        return new Markets(() -> snapshot, () -> Map.of(new ProviderId("yoni"), sells))
                .now(Optional.empty(), Optional.empty())
                .orElseThrow();
    }
}
