package io.esimswitchboard.load.catalogue;

import io.esimswitchboard.orchestrator.catalogue.Listing;
import io.esimswitchboard.orchestrator.catalogue.OfferStatus;
import io.esimswitchboard.orchestrator.catalogue.PackageIdentity;
import io.esimswitchboard.orchestrator.catalogue.Shared;
import io.esimswitchboard.orchestrator.catalogue.StoredCatalogue;
import io.esimswitchboard.orchestrator.catalogue.StoredOffer;
import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.pricing.StoredPrices;
import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanCost;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.PlanType;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// The catalogue of twenty providers that do not exist. The same seed makes the same one.
///
/// Of the plans, 85 in 100 are for one country, 12 for a region of 5 to 40, 2 for 60 to 150 countries and 1 for a
/// destination chosen later. One in ten is unlimited with a fair-use rule. Popular countries have more of them, and
/// more
/// data costs more.
final class ManyOffers {

    static final int PROVIDERS = 20;

    private static final Currency DOLLARS = Currency.getInstance("USD");
    private static final int[] DAYS = {1, 3, 5, 7, 10, 15, 20, 30, 60, 90, 180, 365};
    private static final int[] MEGABYTES = {
        100, 200, 300, 500, 1_000, 1_500, 2_000, 3_000, 4_000, 5_000, 6_000, 8_000, 10_000, 12_000, 15_000, 20_000,
        25_000, 30_000, 40_000, 50_000, 100_000
    };
    private static final int REGIONS = 400;

    private final Random random;
    private final Shared shared = new Shared();
    private final List<CountryCode> countries = new ArrayList<>();
    private final List<Coverage> regions = new ArrayList<>();
    private final List<Coverage> worlds = new ArrayList<>();
    private final Map<PackageIdentity, PackageId> packages = new HashMap<>();

    ManyOffers(long seed) {
        this.random = new Random(seed);
        for (String code : Locale.getISOCountries()) {
            countries.add(new CountryCode(code));
        }
        for (int i = 0; i < REGIONS; i++) {
            regions.add(coverage(5 + random.nextInt(36)));
            worlds.add(coverage(60 + random.nextInt(91)));
        }
    }

    StoredCatalogue of(int count) {
        List<StoredOffer> offers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            offers.add(offer(i));
        }
        Map<PackageId, PackageIdentity> byId = new HashMap<>();
        packages.forEach((identity, id) -> byId.put(id, identity));
        return new StoredCatalogue(1, byId, offers, StoredPrices.NONE);
    }

    private StoredOffer offer(int number) {
        Coverage coverage = anyCoverage();
        int megabytes = MEGABYTES[random.nextInt(MEGABYTES.length)];
        int days = DAYS[random.nextInt(DAYS.length)];
        Allowance allowance = shared.of(allowance(megabytes));
        PackageIdentity identity = new PackageIdentity(
                coverage,
                allowance instanceof Allowance.Unlimited ? PlanType.UNLIMITED : PlanType.DATA_LIMITED,
                allowance,
                // Wholesalers sell odd numbers of days too; else there would be too few packages.
                random.nextInt(3) == 0 ? 1 + random.nextInt(90) : days,
                random.nextInt(4) == 0 ? ActivationPolicy.ON_INSTALL : ActivationPolicy.ON_FIRST_USE);
        PackageId id =
                packages.computeIfAbsent(identity, _ -> new PackageId(new UUID(random.nextLong(), packages.size())));
        return new StoredOffer(
                new OfferId(new UUID(random.nextLong(), number)),
                id,
                shared.of(new ProviderId("provider-" + number % PROVIDERS)),
                OfferStatus.AVAILABLE,
                new Listing(
                        new PlanId("SKU-" + number),
                        "a plan of provider " + number % PROVIDERS + ", number " + number,
                        random.nextInt(5) == 0 ? DeliverableKind.CLAIM : DeliverableKind.ESIM_PROFILE,
                        shared.of(new PlanCost(cost(megabytes, days, coverage), PlanCost.Source.PROVIDER_API)),
                        OptionalInt.empty(),
                        random.nextBoolean()));
    }

    private Allowance allowance(int megabytes) {
        if (random.nextInt(10) > 0) {
            return new Allowance.Fixed(DataVolume.ofMegabytes(megabytes));
        }
        DataVolume daily = DataVolume.ofMegabytes(500L * (1 + random.nextInt(6)));
        return new Allowance.Unlimited(Optional.of(new Allowance.FairUse(daily, Duration.ofDays(1), 512)));
    }

    private Coverage anyCoverage() {
        int kind = random.nextInt(100);
        if (kind < 85) {
            return shared.of(new Coverage.Countries(new TreeSet<>(List.of(popular()))));
        }
        if (kind < 97) {
            return regions.get(random.nextInt(REGIONS));
        }
        return kind < 99 ? worlds.get(random.nextInt(REGIONS)) : new Coverage.ChosenAtRedemption();
    }

    private Coverage coverage(int size) {
        SortedSet<CountryCode> codes = new TreeSet<>();
        while (codes.size() < size) {
            codes.add(popular());
        }
        return new Coverage.Countries(codes);
    }

    /// The square makes the first countries likelier than the last.
    private CountryCode popular() {
        double place = random.nextDouble();
        return countries.get((int) (place * place * countries.size()));
    }

    private Money cost(int megabytes, int days, Coverage coverage) {
        int places = coverage instanceof Coverage.Countries(var codes) ? codes.size() : 10;
        double dollars = (0.3 + megabytes / 1_500.0 + days / 60.0) * (1 + places / 50.0) * (0.7 + random.nextDouble());
        return new Money(BigDecimal.valueOf(Math.max(10, Math.round(dollars * 100)), 2), DOLLARS);
    }
}
