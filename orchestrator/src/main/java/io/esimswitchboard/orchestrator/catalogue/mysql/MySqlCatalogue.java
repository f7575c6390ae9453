package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.esimswitchboard.orchestrator.catalogue.CatalogueStore;
import io.esimswitchboard.orchestrator.catalogue.CatalogueStore.Replacement.Implausible;
import io.esimswitchboard.orchestrator.catalogue.CatalogueStore.Replacement.NotOurs;
import io.esimswitchboard.orchestrator.catalogue.CatalogueStore.Replacement.Replaced;
import io.esimswitchboard.orchestrator.catalogue.OfferChanges;
import io.esimswitchboard.orchestrator.catalogue.OfferStatus;
import io.esimswitchboard.orchestrator.catalogue.PackageIdentity;
import io.esimswitchboard.orchestrator.catalogue.StoredCatalogue;
import io.esimswitchboard.orchestrator.catalogue.StoredOffer;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.mysql.Deadlocks;
import io.esimswitchboard.orchestrator.pricing.PriceStore;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The catalogue, in MySQL. A change is one transaction however large it is, so readers see all of it or nothing.
@Singleton
final class MySqlCatalogue implements CatalogueStore {

    private final TransactionOperations<Connection> transactions;
    private final PackageTable packages;
    private final OfferTable offers;
    private final Packages placing;
    private final PriceStore prices;
    private final ChangeLog log;
    private final OutboxAnnouncements announcements;
    private final IdGenerator ids;
    private final InstantSource clock;

    MySqlCatalogue(
            TransactionOperations<Connection> transactions,
            PackageTable packages,
            OfferTable offers,
            Packages placing,
            PriceStore prices,
            ChangeLog log,
            OutboxAnnouncements announcements,
            IdGenerator ids,
            InstantSource clock) {
        this.transactions = transactions;
        this.packages = packages;
        this.offers = offers;
        this.placing = placing;
        this.prices = prices;
        this.log = log;
        this.announcements = announcements;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public long version() {
        return offers.version();
    }

    /// All reads see one moment, so the version is that of the offers beside it.
    @Override
    public StoredCatalogue load() {
        DefaultTransactionDefinition oneMoment = new DefaultTransactionDefinition();
        oneMoment.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
        oneMoment.setReadOnly(true);
        return transactions.execute(oneMoment, _ -> {
            long version = offers.version();
            Map<PackageId, PackageIdentity> kept = new HashMap<>();
            packages.packages()
                    .forEach(row -> kept.put(new PackageId(Uuids.fromBytes(row.id())), PackageRows.identity(row)));
            return new StoredCatalogue(
                    version,
                    kept,
                    offers.offers().stream().map(OfferRows::offer).toList(),
                    prices.load());
        });
    }

    @Override
    public Replacement replace(ProviderId provider, List<Plan> plans, Conditions conditions) {
        return Deadlocks.retried(() -> transactions.executeWrite(_ -> replaceNow(provider, plans, conditions)));
    }

    private Replacement replaceNow(ProviderId provider, List<Plan> plans, Conditions conditions) {
        if (!conditions.ours().getAsBoolean()) {
            return new NotOurs();
        }
        List<StoredOffer> before =
                offers.offersOf(provider.value()).stream().map(OfferRows::offer).toList();
        Size size = new Size(onSale(before), plans.size());
        if (!conditions.plausible().test(size)) {
            return new Implausible(size);
        }
        OfferChanges changes = OfferChanges.between(before, provider, placing.place(plans), ids);
        if (!changes.isEmpty()) {
            write(provider, changes);
        }
        return new Replaced(offers.version(), changes);
    }

    private void write(ProviderId provider, OfferChanges changes) {
        Instant now = clock.instant();
        Chunks.of(changes.all().map(offer -> OfferRows.of(offer, now)).toList()).forEach(offers::upsert);
        // Late, for it makes every other provider's sync wait.
        offers.nextVersion(now);
        long version = offers.version();
        log.append(changes, version, now);
        announcements.synced(provider, changes, version);
    }

    private static int onSale(List<StoredOffer> offers) {
        return (int) offers.stream()
                .filter(offer -> offer.status() != OfferStatus.RETIRED)
                .count();
    }
}
