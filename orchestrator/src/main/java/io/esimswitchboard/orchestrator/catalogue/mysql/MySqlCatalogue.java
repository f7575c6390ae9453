package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.esimswitchboard.orchestrator.catalogue.CatalogueStore;
import io.esimswitchboard.orchestrator.catalogue.CatalogueStore.Replacement.Implausible;
import io.esimswitchboard.orchestrator.catalogue.CatalogueStore.Replacement.NotOurs;
import io.esimswitchboard.orchestrator.catalogue.CatalogueStore.Replacement.Replaced;
import io.esimswitchboard.orchestrator.catalogue.OfferChanges;
import io.esimswitchboard.orchestrator.catalogue.OfferStatus;
import io.esimswitchboard.orchestrator.catalogue.PackageIdentity;
import io.esimswitchboard.orchestrator.catalogue.Shared;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// The catalogue, in MySQL. A change is one transaction however large it is, so readers see all of it or nothing.
@Singleton
final class MySqlCatalogue implements CatalogueStore {

    private static final int PAGE = 10_000;

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
            Shared shared = new Shared();
            Map<PackageId, PackageIdentity> kept = new HashMap<>();
            pages(packages::packagesAfter, PackageRow::id, row -> {
                PackageId id = shared.of(new PackageId(Uuids.fromBytes(row.id())));
                kept.put(id, PackageRows.identity(row, shared));
            });
            List<StoredOffer> sold = new ArrayList<>();
            pages(offers::offersAfter, OfferRow::id, row -> {
                // Nothing is sold of the others, and old orders have what they need.
                if (row.status().equals(OfferStatus.AVAILABLE.name())) {
                    sold.add(OfferRows.offer(row, shared));
                }
            });
            return new StoredCatalogue(version, kept, sold, prices.load());
        });
    }

    /// Reads a table by its ids, never more than one page at once.
    private static <R> void pages(
            BiFunction<byte[], Integer, List<R>> page, Function<R, byte[]> id, Consumer<R> reader) {
        byte[] after = new byte[16];
        List<R> rows;
        do {
            rows = page.apply(after, PAGE);
            rows.forEach(reader);
            after = rows.isEmpty() ? after : id.apply(rows.getLast());
        } while (rows.size() == PAGE);
    }

    @Override
    public Replacement replace(ProviderId provider, List<Plan> plans, Conditions conditions) {
        return Deadlocks.retried(() -> transactions.executeWrite(_ -> replaceNow(provider, plans, conditions)));
    }

    private Replacement replaceNow(ProviderId provider, List<Plan> plans, Conditions conditions) {
        if (!conditions.ours().getAsBoolean()) {
            return new NotOurs();
        }
        List<StoredOffer> before = stored(provider);
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

    private List<StoredOffer> stored(ProviderId provider) {
        Shared shared = new Shared();
        return offers.offersOf(provider.value()).stream()
                .map(row -> OfferRows.offer(row, shared))
                .toList();
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
