package io.esimswitchboard.orchestrator.catalogue;

import static io.esimswitchboard.orchestrator.catalogue.Plans.many;
import static io.esimswitchboard.orchestrator.catalogue.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.catalogue.SyncResult.Busy;
import io.esimswitchboard.orchestrator.catalogue.SyncResult.Shrunken;
import io.esimswitchboard.orchestrator.catalogue.SyncResult.Synced;
import io.esimswitchboard.orchestrator.catalogue.SyncResult.Unavailable;
import io.esimswitchboard.orchestrator.provider.FakeProvider;
import io.esimswitchboard.orchestrator.provider.LastSync;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.provider.SyncRecords;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CatalogueSyncIT {

    private static final CountryCode THAILAND = new CountryCode("TH");
    private static final Plan SMALL = plan("small", "TH", "1GB", 7, "1.20");
    private static final Plan LARGE = plan("large", "TH", "5GB", 30, "4.00");

    private static final FakeProvider.Adapter ADAPTER = new FakeProvider.Adapter();

    private static OrchestratorFixture orchestrator;

    private final FakeProvider alpha = ADAPTER.account("alpha");
    private final FakeProvider beta = ADAPTER.account("beta");
    private final FakeProvider gamma = ADAPTER.account("gamma");

    @BeforeAll
    static void start() {
        orchestrator = configured(OrchestratorFixture.prepare())
                .with("catalogue.sync.enabled", "false")
                .start();
    }

    @AfterAll
    static void stop() {
        orchestrator.close();
    }

    private static OrchestratorFixture.Preparation configured(OrchestratorFixture.Preparation preparation) {
        preparation.replace(ProviderFactory.class, ADAPTER);
        for (String account : List.of("alpha", "beta", "gamma")) {
            preparation
                    .with("providers." + account + ".adapter", "fake")
                    .with("providers." + account + ".secret", "hidden");
        }
        return preparation;
    }

    @BeforeEach
    void startOver() {
        orchestrator.bean(Tables.class).empty();
        sell();
        beta.sell(List.of());
    }

    private void sell() {
        alpha.sell(List.of(SMALL, LARGE));
    }

    @Test
    void whatAProviderSellsIsOnSale() {
        SyncResult result = sync("alpha");

        assertThat(result).isInstanceOfSatisfying(Synced.class, synced -> {
            assertThat(synced.version()).isOne();
            assertThat(synced.counts()).isEqualTo(new LastSync.Counts(2, 2, 0, 0, 0));
        });
        assertThat(current().version()).isOne();
        assertThat(inThailand())
                .extracting(each -> each.esimPackage().name())
                .containsExactlyInAnyOrder("Thailand 1 GB, 7 days", "Thailand 5 GB, 30 days");
    }

    @Test
    void anUnchangedCatalogueKeepsItsVersion() {
        sync("alpha");

        assertThat(sync("alpha")).isInstanceOfSatisfying(Synced.class, synced -> {
            assertThat(synced.version()).isOne();
            assertThat(synced.counts()).isEqualTo(new LastSync.Counts(2, 0, 0, 0, 0));
        });
    }

    @Test
    void equalPlansOfTwoProvidersShareAPackage() {
        beta.sell(List.of(plan("other", "TH", "1GB", 7, "1.10")));
        sync("alpha");
        sync("beta");

        EsimPackage shared = named("Thailand 1 GB, 7 days");

        assertThat(current().offers(shared.id()))
                .extracting(each -> each.offer().provider().value())
                .containsExactly("beta", "alpha");
        assertThat(current().version()).isEqualTo(2);
    }

    @Test
    void aPriceChangeChangesOneOffer() {
        sync("alpha");
        Offer before = offerOf("Thailand 1 GB, 7 days");
        alpha.sell(List.of(plan("small", "TH", "1GB", 7, "1.30"), LARGE));

        assertThat(sync("alpha"))
                .isInstanceOfSatisfying(
                        Synced.class,
                        synced -> assertThat(synced.counts()).isEqualTo(new LastSync.Counts(2, 0, 1, 0, 0)));

        Offer after = offerOf("Thailand 1 GB, 7 days");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.cost()).isEqualTo(Money.of("1.30", "USD"));
        assertThat(current().version()).isEqualTo(2);
    }

    @Test
    void aPlanThatGoesIsRetiredAndComesBackAsTheSameOffer() {
        sync("alpha");
        Offer before = offerOf("Thailand 1 GB, 7 days");

        alpha.sell(List.of(LARGE));
        sync("alpha");
        assertThat(inThailand()).hasSize(1);
        assertThat(current().find(before.packageId())).isPresent();

        alpha.sell(List.of(SMALL, LARGE));
        sync("alpha");
        assertThat(offerOf("Thailand 1 GB, 7 days")).isEqualTo(before);
    }

    @Test
    void aPlanThatBecomesAnotherPackageMovesItsOffer() {
        sync("alpha");
        Offer before = offerOf("Thailand 1 GB, 7 days");
        alpha.sell(List.of(plan("small", "TH", "2GB", 7, "1.20"), LARGE));

        sync("alpha");

        assertThat(offerOf("Thailand 2 GB, 7 days").id()).isEqualTo(before.id());
        assertThat(current().offers(before.packageId())).isEmpty();
    }

    @Test
    void whileAProviderIsAwayItsOldCatalogueStays() {
        sync("alpha");
        alpha.answer(() -> new Answer.Unavailable<>(ProviderError.MAINTENANCE, "closed until noon"));

        assertThat(sync("alpha")).isEqualTo(new Unavailable(ProviderError.MAINTENANCE, "closed until noon"));

        assertThat(inThailand()).hasSize(2);
        assertThat(lastSync("alpha").failure().orElseThrow().reason()).isEqualTo("maintenance");
        assertThat(lastSync("alpha").counts().offers()).isEqualTo(2);
        sell();
        sync("alpha");
        assertThat(lastSync("alpha").failure()).isEmpty();
    }

    @Test
    void anAdapterThatThrowsIsAProviderThatIsAway() {
        alpha.answer(() -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(sync("alpha")).isInstanceOf(Unavailable.class);
        assertThat(orchestrator.bean(Providers.class).routable(alpha.id())).isTrue();
    }

    @Test
    void anAccountThatIsRefusedLeavesTheRouting() {
        gamma.answer(() -> new Answer.Unavailable<>(ProviderError.AUTHENTICATION, "501"));

        sync("gamma");

        assertThat(orchestrator.bean(Providers.class).routable(gamma.id())).isFalse();
        assertThat(orchestrator.bean(Providers.class).routable(alpha.id())).isTrue();
    }

    @Test
    void aCatalogueThatHasShrunkenIsNotBelieved() {
        alpha.sell(many(20));
        sync("alpha");
        alpha.sell(many(13));

        assertThat(sync("alpha")).isEqualTo(new Shrunken(20, 13));
        assertThat(inThailand()).hasSize(20);
        assertThat(lastSync("alpha").failure().orElseThrow().reason()).isEqualTo("catalogue_shrunken");

        alpha.sell(many(14));
        assertThat(sync("alpha")).isInstanceOf(Synced.class);
        assertThat(inThailand()).hasSize(14);
    }

    @Test
    void anOperatorMayBelieveIt() {
        alpha.sell(many(20));
        sync("alpha");
        alpha.sell(many(1));

        SyncResult result = orchestrator.bean(CatalogueSync.class).sync(provider("alpha"), true);

        assertThat(result).isInstanceOf(Synced.class);
        assertThat(inThailand()).hasSize(1);
    }

    @Test
    void oneInstanceAtATimeReadsAProvider() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        alpha.answer(() -> {
            reading.countDown();
            await(goOn);
            return new Answer.Known<>(new CatalogueReading(List.of(SMALL), List.of()));
        });
        try (OrchestratorFixture other = configured(orchestrator.another()).start()) {
            CompletableFuture<SyncResult> first = CompletableFuture.supplyAsync(() -> sync("alpha"));
            await(reading);

            assertThat(sync("alpha")).isInstanceOf(Busy.class);
            assertThat(syncOn(other, "alpha")).isInstanceOf(Busy.class);
            assertThat(syncOn(other, "beta")).isInstanceOf(Synced.class);

            goOn.countDown();
            assertThat(first.get(30, TimeUnit.SECONDS)).isInstanceOf(Synced.class);
            assertThat(syncOn(other, "alpha")).isInstanceOf(Synced.class);
        }
    }

    @Test
    void nothingIsWrittenOnceAnotherInstanceHasTakenOver() {
        CatalogueStore store = orchestrator.bean(CatalogueStore.class);

        CatalogueStore.Replacement result =
                store.replace(alpha.id(), List.of(SMALL), new CatalogueStore.Conditions(() -> false, _ -> true));

        assertThat(result).isInstanceOf(CatalogueStore.Replacement.NotOurs.class);
        assertThat(store.version()).isZero();
        assertThat(store.load().offers()).isEmpty();
    }

    @Test
    void anotherInstanceSeesTheChange() {
        try (OrchestratorFixture other = configured(orchestrator.another()).start()) {
            sync("alpha");

            eventually(() -> other.bean(Catalogue.class).current().version() == 1);
            assertThat(other.bean(Catalogue.class).current().offersIn(THAILAND)).hasSize(2);
        }
    }

    @Test
    void theCatalogueIsThereAgainAfterARestart() {
        sync("alpha");

        try (OrchestratorFixture other = configured(orchestrator.another()).start()) {
            assertThat(other.bean(Catalogue.class).current().offersIn(THAILAND)).hasSize(2);
        }
    }

    @Test
    void aProviderIsReadAsSoonAsItAnswers() {
        alpha.answer(() -> new Answer.Unavailable<>(ProviderError.PROVIDER_ERROR, "not up yet"));
        try (OrchestratorFixture other =
                configured(OrchestratorFixture.prepare()).start()) {
            eventually(() -> other.bean(SyncRecords.class).find(alpha.id()).isPresent());

            sell();

            eventually(() ->
                    !other.bean(Catalogue.class).current().offersIn(THAILAND).isEmpty());
        }
    }

    @Test
    void fiftyThousandPlansAreOneChange() {
        alpha.sell(many(50_000));

        sync("alpha");
        assertThat(current().version()).isOne();
        assertThat(inThailand()).hasSize(50_000);

        sync("alpha");
        assertThat(current().version()).isOne();
    }

    private SyncResult sync(String provider) {
        return syncOn(orchestrator, provider);
    }

    private static SyncResult syncOn(OrchestratorFixture instance, String provider) {
        return instance.bean(CatalogueSync.class)
                .sync(
                        instance.bean(Providers.class)
                                .find(new ProviderId(provider))
                                .orElseThrow(),
                        false);
    }

    private EsimProvider provider(String id) {
        return orchestrator.bean(Providers.class).find(new ProviderId(id)).orElseThrow();
    }

    private CatalogueSnapshot current() {
        return orchestrator.bean(Catalogue.class).current();
    }

    private List<Sellable> inThailand() {
        return current().offersIn(THAILAND);
    }

    private LastSync lastSync(String provider) {
        return orchestrator
                .bean(SyncRecords.class)
                .find(new ProviderId(provider))
                .orElseThrow();
    }

    private EsimPackage named(String name) {
        return current().offers(PackageSort.PRICE).stream()
                .map(Sellable::esimPackage)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Offer offerOf(String name) {
        return current().offers(named(name).id()).getFirst().offer();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
