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
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PackageSearchTest {

    private static final Price ANY_PRICE = PackageFilter.ALL.price();

    private final Shelf shelf = new Shelf();
    private final Map<ProviderId, Standing> standings = new HashMap<>();

    @BeforeEach
    void bothProvidersSell() {
        standings.put(new ProviderId("yoni"), new Standing(true, true, 10, 100));
        standings.put(new ProviderId("hubby"), new Standing(true, true, 10, 100));
    }

    @Test
    void theLowestPriceOfThoseThatSellIsShown() {
        EsimPackage esimPackage = shelf.fixed("TH", "2GB", 7);
        shelf.offer(esimPackage, "hubby", Money.of("1.00", "USD"), DeliverableKind.CLAIM);
        shelf.offer(esimPackage, "yoni", "3.00");

        ListedPackage both = search(PackageFilter.ALL).getFirst();
        assertThat(both.fromPrice()).contains(Money.of("1.00", "USD"));
        assertThat(both.pricePerGb()).contains(Money.of("0.50", "USD"));
        assertThat(both.deliverables()).containsExactly(DeliverableKind.ESIM_PROFILE, DeliverableKind.CLAIM);

        standings.put(new ProviderId("hubby"), new Standing(true, false, 10, 100));
        ListedPackage one = search(PackageFilter.ALL).getFirst();
        assertThat(one.fromPrice()).contains(Money.of("3.00", "USD"));
        assertThat(one.deliverables()).containsExactly(DeliverableKind.ESIM_PROFILE);

        standings.clear();
        assertThat(search(PackageFilter.ALL)).isEmpty();
        assertThat(market().listed(esimPackage).fromPrice()).isEmpty();
    }

    @Test
    void eachFilterKeepsOutWhatItNames() {
        EsimPackage small = onSale(shelf.fixed("TH", "500MB", 3), "1.00");
        EsimPackage large = onSale(shelf.fixed("TH MY", "5GB", 30), "5.00");
        EsimPackage unlimited = onSale(shelf.unlimited("TH", 7), "9.00");
        EsimPackage starter = onSale(shelf.fixed("", "500MB", 2), "0.50");

        assertThat(found(destination("TH"))).containsExactly(small, large, unlimited);
        assertThat(found(destination("MY"))).containsExactly(large);
        assertThat(found(minData("1GB"))).containsExactly(large);
        assertThat(found(minDays(7))).containsExactly(large, unlimited);
        assertThat(found(unlimited(true))).containsExactly(unlimited);
        assertThat(found(unlimited(false))).containsExactly(starter, small, large);
        assertThat(found(scope(PackageScope.DESTINATIONLESS))).containsExactly(starter);
        assertThat(found(scope(PackageScope.REGIONAL))).containsExactly(large);
        assertThat(found(price("5.00", null))).containsExactly(starter, small, large);
    }

    @Test
    void aDeliverableIsSearchedWithItsOwnPrice() {
        EsimPackage esimPackage = shelf.fixed("TH", "1GB", 7);
        shelf.offer(esimPackage, "hubby", Money.of("1.00", "USD"), DeliverableKind.CLAIM);
        shelf.offer(esimPackage, "yoni", "3.00");

        assertThat(search(price(null, DeliverableKind.ESIM_PROFILE)))
                .extracting(listed -> listed.fromPrice().orElseThrow())
                .containsExactly(Money.of("3.00", "USD"));
        assertThat(search(price("2.00", DeliverableKind.ESIM_PROFILE))).isEmpty();
    }

    @Test
    void pricesAreShownInTheCurrencyAskedFor() {
        shelf.rate("EUR", "0.50");
        EsimPackage esimPackage = shelf.fixed("TH", "1GB", 7);
        shelf.offer(esimPackage, "yoni", "3.01");
        shelf.offer(esimPackage, "hubby", Money.of("1.60", "EUR"), DeliverableKind.CLAIM);

        assertThat(search(PackageFilter.ALL).getFirst().fromPrice()).contains(Money.of("3.01", "USD"));
        assertThat(inEuros(null).getFirst().fromPrice()).contains(Money.of("1.51", "EUR"));
        assertThat(inEuros("1.51")).hasSize(1);
        assertThat(inEuros("1.50")).isEmpty();
        assertThat(market(Optional.of(Currency.getInstance("GBP")))).isEmpty();
    }

    private List<ListedPackage> inEuros(@Nullable String ceiling) {
        Market market = market(Optional.of(Currency.getInstance("EUR"))).orElseThrow();
        return new PackageSearch(market, price(ceiling, null), PackageSort.PRICE)
                .page(Optional.empty(), 100)
                .packages();
    }

    @Test
    void theBestComesFirst() {
        EsimPackage cheap = onSale(shelf.fixed("TH", "1GB", 7), "1.00");
        EsimPackage large = onSale(shelf.fixed("TH", "10GB", 3), "5.00");
        EsimPackage endless = onSale(shelf.unlimited("TH", 5), "20.00");

        assertThat(sorted(PackageSort.PRICE)).containsExactly(cheap, large, endless);
        assertThat(sorted(PackageSort.PRICE_PER_GB)).containsExactly(large, cheap, endless);
        assertThat(sorted(PackageSort.DATA)).containsExactly(endless, large, cheap);
        assertThat(sorted(PackageSort.VALIDITY)).containsExactly(cheap, endless, large);
    }

    @Test
    void aFairUseRuleCountsWithItsFullSpeedData() {
        Allowance fair = new Allowance.Unlimited(
                Optional.of(new Allowance.FairUse(DataVolume.parse("1GB"), Duration.ofDays(1), 256)));
        onSale(shelf.add("TH", fair, 10), "20.00");

        assertThat(search(PackageFilter.ALL).getFirst().pricePerGb()).contains(Money.of("2.00", "USD"));
    }

    @Test
    void unlimitedDataPromisesWhatItsFairUseRuleDoes() {
        EsimPackage endless = onSale(
                shelf.add(
                        "TH",
                        new Allowance.Unlimited(
                                Optional.of(new Allowance.FairUse(DataVolume.parse("2GB"), Duration.ofDays(1), 384))),
                        10),
                "20.00");

        assertThat(found(minData("2GB"))).containsExactly(endless);
        assertThat(found(minData("3GB"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PackageSort.class)
    void pagesRepeatNothingAndLeaveNothingOut(PackageSort sort) {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            EsimPackage each = random.nextInt(10) == 0
                    ? shelf.unlimited("TH", 1 + random.nextInt(5))
                    : shelf.fixed("TH", (1 + random.nextInt(5)) + "GB", 1 + random.nextInt(5));
            for (int offers = random.nextInt(4); offers >= 0; offers--) {
                String provider = random.nextBoolean() ? "yoni" : "hubby";
                shelf.offer(each, provider, "1.0" + random.nextInt(10));
            }
        }
        List<EsimPackage> all = new ArrayList<>();
        Optional<PackagePosition> after = Optional.empty();
        do {
            PackageSearch.Page page = new PackageSearch(market(), PackageFilter.ALL, sort).page(after, 7);
            page.packages().forEach(listed -> all.add(listed.esimPackage()));
            after = page.next().flatMap(next -> PackagePosition.parse(next.toText()));
        } while (after.isPresent());

        assertThat(all).hasSize(200).doesNotHaveDuplicates();
        assertThat(all)
                .isEqualTo(new PackageSearch(market(), PackageFilter.ALL, sort)
                        .page(Optional.empty(), 200).packages().stream()
                                .map(ListedPackage::esimPackage)
                                .toList());
    }

    @Test
    void aPageGoesOnWhereItEndedAfterTheCatalogueHasChanged() {
        EsimPackage first = onSale(shelf.fixed("TH", "1GB", 7), "1.00");
        EsimPackage second = onSale(shelf.fixed("TH", "2GB", 7), "2.00");
        EsimPackage third = onSale(shelf.fixed("TH", "3GB", 7), "3.00");
        PackageSearch.Page page =
                new PackageSearch(market(), PackageFilter.ALL, PackageSort.PRICE).page(Optional.empty(), 1);
        assertThat(page.packages()).extracting(ListedPackage::esimPackage).containsExactly(first);

        EsimPackage cheaper = onSale(shelf.fixed("TH", "4GB", 7), "0.50");

        assertThat(new PackageSearch(market(), PackageFilter.ALL, PackageSort.PRICE)
                        .page(page.next(), 10)
                        .packages())
                .extracting(ListedPackage::esimPackage)
                .containsExactly(second, third)
                .doesNotContain(cheaper);
    }

    @Test
    void theLastPageHasNoNext() {
        onSale(shelf.fixed("TH", "1GB", 7), "1.00");

        assertThat(new PackageSearch(market(), PackageFilter.ALL, PackageSort.PRICE)
                        .page(Optional.empty(), 1)
                        .next())
                .isEmpty();
    }

    private EsimPackage onSale(EsimPackage esimPackage, String price) {
        shelf.offer(esimPackage, "yoni", price);
        return esimPackage;
    }

    private Market market() {
        return market(Optional.empty()).orElseThrow();
    }

    private Optional<Market> market(Optional<Currency> currency) {
        CatalogueSnapshot snapshot = shelf.snapshot();
        return new Markets(() -> snapshot, () -> standings).now(currency, Optional.empty());
    }

    private List<ListedPackage> search(PackageFilter filter) {
        return new PackageSearch(market(), filter, PackageSort.PRICE)
                .page(Optional.empty(), 100)
                .packages();
    }

    private List<EsimPackage> found(PackageFilter filter) {
        return search(filter).stream().map(ListedPackage::esimPackage).toList();
    }

    private List<EsimPackage> sorted(PackageSort sort) {
        return new PackageSearch(market(), PackageFilter.ALL, sort)
                .page(Optional.empty(), 100).packages().stream()
                        .map(ListedPackage::esimPackage)
                        .toList();
    }

    private static PackageFilter destination(String code) {
        return new PackageFilter(
                Optional.of(new CountryCode(code)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ANY_PRICE);
    }

    private static PackageFilter minData(String data) {
        return new PackageFilter(
                Optional.empty(),
                Optional.of(DataVolume.parse(data)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ANY_PRICE);
    }

    private static PackageFilter minDays(int days) {
        return new PackageFilter(
                Optional.empty(), Optional.empty(), Optional.of(days), Optional.empty(), Optional.empty(), ANY_PRICE);
    }

    private static PackageFilter unlimited(boolean wanted) {
        return new PackageFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(wanted), Optional.empty(), ANY_PRICE);
    }

    private static PackageFilter scope(PackageScope scope) {
        return new PackageFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(scope), ANY_PRICE);
    }

    private static PackageFilter price(@Nullable String ceiling, @Nullable DeliverableKind deliverable) {
        return new PackageFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Price(Optional.ofNullable(ceiling).map(BigDecimal::new), Optional.ofNullable(deliverable)));
    }
}
