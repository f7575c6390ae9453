package io.esimswitchboard.load.catalogue;

import io.esimswitchboard.load.Benchmark;
import io.esimswitchboard.load.Comparison;
import io.esimswitchboard.load.Contest;
import io.esimswitchboard.load.Demand;
import io.esimswitchboard.load.Effort;
import io.esimswitchboard.load.Work;
import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.Destinations;
import io.esimswitchboard.orchestrator.catalogue.Market;
import io.esimswitchboard.orchestrator.catalogue.Markets;
import io.esimswitchboard.orchestrator.catalogue.PackageFilter;
import io.esimswitchboard.orchestrator.catalogue.PackageSearch;
import io.esimswitchboard.orchestrator.catalogue.PackageSort;
import io.esimswitchboard.orchestrator.catalogue.SnapshotBuilder;
import io.esimswitchboard.orchestrator.pricing.PriceBooks;
import io.esimswitchboard.orchestrator.pricing.PricingSettings;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.routing.Accounts;
import io.esimswitchboard.orchestrator.routing.RoutingRequest;
import io.esimswitchboard.orchestrator.routing.Wanted;
import io.esimswitchboard.orchestrator.routing.WeighOffers;
import io.esimswitchboard.orchestrator.routing.policy.Component;
import io.esimswitchboard.orchestrator.routing.policy.Exploration;
import io.esimswitchboard.orchestrator.routing.policy.NamedPolicy;
import io.esimswitchboard.orchestrator.routing.policy.Policy;
import io.esimswitchboard.orchestrator.routing.policy.Scheme;
import io.esimswitchboard.orchestrator.routing.policy.TieBreak;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a hundred times as many offers do to a search: 1,000,000 of twenty providers, over 10,000 of the same.
public final class CatalogueAtSize implements Benchmark {

    private static final Effort FULL = new Effort(Duration.ofSeconds(4), 15, Duration.ofMillis(300), List.of(1));
    private static final int PAGE = 20;

    /// A page that is full with few offers too, where a full one of 20 would be compared with a shorter one.
    private static final int SHORT_PAGE = 10;

    private static final CountryCode THAILAND = new CountryCode("TH");
    private static final Duration BUILT_WITHIN = Duration.ofSeconds(30);
    private static final Demand OF_SEARCH = Demand.ratio(2).within(Duration.ofMillis(2));

    /// Its growth may be that of the catalogue; what is demanded is its time at size.
    private static final Demand OF_DECISION = Demand.ratio(100).within(Duration.ofMillis(1));

    private static final PricingSettings PRICING =
            new PricingSettings(BigDecimal.TEN, "USD", Duration.ofDays(1), Duration.ofDays(4));

    private static final Policy EVERYTHING_COUNTS = new Policy(
            List.of(),
            new Scheme(
                    Stream.of(Component.values()).collect(Collectors.toMap(each -> each, _ -> BigDecimal.ONE)),
                    Map.of(),
                    Set.of()),
            new Exploration(BigDecimal.TWO, BigDecimal.TEN),
            TieBreak.SEED);

    private final Map<ProviderId, Standing> standings = IntStream.range(0, ManyOffers.PROVIDERS)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(
                    i -> new ProviderId("provider-" + i), _ -> new Standing(true, true, 10, 100)));

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public String question() {
        return "a search among 1,000,000 offers over the same among 10,000";
    }

    /// It touches neither disk nor network and is compiled soon.
    @Override
    public Effort full() {
        return FULL;
    }

    @Override
    public List<Comparison> run(Effort effort) {
        boolean full = !effort.equals(Effort.SMOKE);
        CatalogueSnapshot few = snapshot(full ? 10_000 : 1_000);
        CatalogueSnapshot many = snapshot(full ? 1_000_000 : 10_000);
        List<Comparison> comparisons = new ArrayList<>();
        for (Subject subject : subjects()) {
            comparisons.addAll(
                    new Contest(subject.name, subject.demand, subject.work.apply(few), subject.work.apply(many))
                            .run(effort));
        }
        return comparisons;
    }

    private static CatalogueSnapshot snapshot(int offers) {
        var stored = new ManyOffers(7).of(offers);
        long begin = System.nanoTime();
        CatalogueSnapshot snapshot = new SnapshotBuilder(new PriceBooks(PRICING, () -> Instant.EPOCH)).build(stored);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println(String.format(
                Locale.ROOT,
                "%,d offers of %,d packages indexed in %,d ms, in a heap of at most %,d MiB",
                offers,
                snapshot.packagesOnSale(),
                took.toMillis(),
                Runtime.getRuntime().maxMemory() >> 20));
        if (took.compareTo(BUILT_WITHIN) > 0) {
            throw new IllegalStateException("the snapshot took " + took);
        }
        return snapshot;
    }

    private record Subject(String name, Demand demand, Function<CatalogueSnapshot, Work> work) {}

    private List<Subject> subjects() {
        return List.of(
                search("TH", filter(Optional.empty(), Optional.empty()), PackageSort.PRICE, PAGE),
                search("TH 1GB 7d", filter(gigabytes(1), Optional.of(7)), PackageSort.PRICE, PAGE),
                search("TH 20GB 30d", filter(gigabytes(20), Optional.of(30)), PackageSort.PRICE, SHORT_PAGE),
                search("TH per GB", filter(gigabytes(3), Optional.of(7)), PackageSort.PRICE_PER_GB, PAGE),
                search("TH data", filter(Optional.empty(), Optional.of(15)), PackageSort.DATA, PAGE),
                search("TH days", filter(gigabytes(5), Optional.empty()), PackageSort.VALIDITY, PAGE),
                new Subject("destinations", OF_SEARCH, this::destinations),
                decision("buy 1GB 7d", 1, 7),
                decision("buy 20GB 30d", 20, 30),
                decision("score 1GB 7d", 1, 7, EVERYTHING_COUNTS));
    }

    private Subject search(String name, PackageFilter filter, PackageSort sort, int page) {
        return new Subject(name, OF_SEARCH, snapshot -> {
            Market market = market(snapshot);
            return () -> {
                if (new PackageSearch(market, filter, sort)
                        .page(Optional.empty(), page)
                        .packages()
                        .isEmpty()) {
                    throw new IllegalStateException("nothing was found");
                }
            };
        });
    }

    private Market market(CatalogueSnapshot snapshot) {
        return new Markets(() -> snapshot, () -> standings)
                .now(Optional.empty(), Optional.empty())
                .orElseThrow();
    }

    private Work destinations(CatalogueSnapshot snapshot) {
        Market market = market(snapshot);
        Destinations destinations = new Destinations();
        return () -> {
            if (destinations.of(market).isEmpty()) {
                throw new IllegalStateException("nobody can go anywhere");
            }
        };
    }

    private Subject decision(String name, int gigabytes, int days) {
        return decision(name, gigabytes, days, Policy.PRICE_FIRST);
    }

    private Subject decision(String name, int gigabytes, int days, Policy policy) {
        RoutingRequest request = new RoutingRequest(
                new Wanted.AtLeast(THAILAND, gigabytes(gigabytes), days), Optional.empty(), Optional.empty());
        return new Subject(name, OF_DECISION, snapshot -> {
            Accounts accounts = new Accounts(() -> standings, _ -> BigDecimal.ONE, _ -> Optional.empty());
            NamedPolicy named = NamedPolicy.unsaved(policy);
            WeighOffers weighOffers = new WeighOffers(() -> snapshot, accounts, UUID::randomUUID, () -> Instant.EPOCH);
            return () -> {
                if (weighOffers.decide(request, named).ranked().isEmpty()) {
                    throw new IllegalStateException("nothing can be bought");
                }
            };
        });
    }

    private static Optional<DataVolume> gigabytes(int count) {
        return Optional.of(DataVolume.parse(count + "GB"));
    }

    private static PackageFilter filter(Optional<DataVolume> data, Optional<Integer> days) {
        return new PackageFilter(
                Optional.of(THAILAND), data, days, Optional.empty(), Optional.empty(), PackageFilter.ALL.price());
    }
}
