package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.catalogue.CatalogueStore.Conditions;
import io.esimswitchboard.orchestrator.catalogue.CatalogueStore.Replacement.Implausible;
import io.esimswitchboard.orchestrator.catalogue.CatalogueStore.Replacement.NotOurs;
import io.esimswitchboard.orchestrator.catalogue.CatalogueStore.Replacement.Replaced;
import io.esimswitchboard.orchestrator.catalogue.CatalogueStore.Size;
import io.esimswitchboard.orchestrator.provider.LastSync;
import io.esimswitchboard.orchestrator.provider.LastSync.Counts;
import io.esimswitchboard.orchestrator.provider.SyncRecords;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a provider's answer the catalogue, or says why not; keeps a record of either.
@Singleton
final class TakeOver {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);

    private final CatalogueStore store;
    private final SyncRecords records;
    private final LiveCatalogue live;
    private final Announcements announcements;
    private final InstantSource clock;

    TakeOver(
            CatalogueStore store,
            SyncRecords records,
            LiveCatalogue live,
            Announcements announcements,
            InstantSource clock) {
        this.store = store;
        this.announcements = announcements;
        this.records = records;
        this.live = live;
        this.clock = clock;
    }

    SyncResult take(ProviderId provider, Answer<CatalogueReading> answer, Conditions conditions) {
        return switch (answer) {
            case Answer.Unavailable<CatalogueReading>(var error, var detail) -> {
                failed(provider, error.name().toLowerCase(Locale.ROOT), detail);
                LOG.warn("catalogue of {} is unavailable: {} {}", provider.value(), error, detail);
                yield new SyncResult.Unavailable(error, detail);
            }
            case Answer.Known<CatalogueReading>(var reading) -> take(provider, CheckedReading.of(reading), conditions);
        };
    }

    private SyncResult take(ProviderId provider, CheckedReading reading, Conditions conditions) {
        return switch (store.replace(provider, reading.plans(), conditions)) {
            case Replaced replaced -> taken(provider, reading, replaced);
            case Implausible(var size) -> refused(provider, size);
            case NotOurs() -> new SyncResult.Busy();
        };
    }

    private SyncResult taken(ProviderId provider, CheckedReading reading, Replaced replaced) {
        OfferChanges changes = replaced.changes();
        Counts counts = new Counts(
                reading.plans().size(),
                changes.created().size(),
                changes.changed().size(),
                changes.retired().size(),
                reading.rejected().size());
        records.succeeded(provider, clock.instant(), counts);
        LOG.info("catalogue of {} taken over at version {}: {}", provider.value(), replaced.version(), counts);
        reading.rejected().stream()
                .limit(3)
                .forEach(plan -> LOG.warn("{} plan {} rejected: {}", provider.value(), plan.sku(), plan.reason()));
        live.refresh();
        return new SyncResult.Synced(replaced.version(), counts, reading.rejected());
    }

    private SyncResult refused(ProviderId provider, Size size) {
        String detail = size.after() + " plans instead of " + size.before();
        failed(provider, "catalogue_shrunken", detail);
        LOG.error("catalogue of {} has shrunken and is not taken over: {}", provider.value(), detail);
        return new SyncResult.Shrunken(size.before(), size.after());
    }

    /// Told once in a row of failures for the same reason.
    private void failed(ProviderId provider, String reason, String detail) {
        boolean known = records.find(provider)
                .flatMap(LastSync::failure)
                .filter(failure -> failure.reason().equals(reason))
                .isPresent();
        records.failed(provider, clock.instant(), reason, detail);
        if (!known) {
            announcements.syncFailed(provider, reason, detail);
        }
    }
}
