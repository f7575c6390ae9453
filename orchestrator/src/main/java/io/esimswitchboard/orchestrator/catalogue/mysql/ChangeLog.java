package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.esimswitchboard.orchestrator.catalogue.CatalogueChange;
import io.esimswitchboard.orchestrator.catalogue.CatalogueChanges;
import io.esimswitchboard.orchestrator.catalogue.ChangeKind;
import io.esimswitchboard.orchestrator.catalogue.OfferChanges;
import io.esimswitchboard.orchestrator.catalogue.StoredOffer;
import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.provider.Money;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The changes of the catalogue as a table, kept for a while.
@Singleton
final class ChangeLog implements CatalogueChanges {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int SWEPT = 1_000;

    private final ChangeTable table;

    ChangeLog(ChangeTable table) {
        this.table = table;
    }

    /// Inside the transaction that changes the offers, after it has taken the catalogue's row.
    void append(OfferChanges changes, long version, Instant now) {
        List<ChangeRow> rows = Stream.concat(
                        changes.moved().stream().map(offer -> row(offer, ChangeKind.RETIRED, version, now)),
                        changes.all().map(offer -> row(offer, changes.kindOf(offer), version, now)))
                .toList();
        Chunks.of(rows).forEach(table::insertChanges);
        // More than has come, so that what is too old becomes less.
        table.deleteBefore(now.minus(KEPT), rows.size() + SWEPT);
    }

    private static ChangeRow row(StoredOffer offer, ChangeKind kind, long version, Instant now) {
        Money cost = offer.listing().cost().price();
        return new ChangeRow(
                null,
                version,
                kind.name(),
                Uuids.bytes(offer.id().uuid()),
                Uuids.bytes(offer.packageId().uuid()),
                offer.provider().value(),
                cost.amount(),
                cost.currency().getCurrencyCode(),
                now);
    }

    @Override
    public Optional<List<CatalogueChange>> after(long after, int limit) {
        if (after > 0 && table.count(after) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                table.after(after, limit).stream().map(ChangeLog::change).toList());
    }

    @Override
    public List<CatalogueChange> of(OfferId offer, int limit) {
        return table.changesOf(Uuids.bytes(offer.uuid()), limit).stream()
                .map(ChangeLog::change)
                .toList();
    }

    private static CatalogueChange change(ChangeRow row) {
        long id = Optional.ofNullable(row.id()).orElseThrow(() -> new IllegalStateException("a stored row has an id"));
        return new CatalogueChange(
                id,
                ChangeKind.valueOf(row.kind()),
                Optional.ofNullable(row.packageId()).map(bytes -> new PackageId(Uuids.fromBytes(bytes))),
                cost(row),
                row.recordedAt());
    }

    private static Optional<Money> cost(ChangeRow row) {
        return row.costAmount() == null || row.currency() == null
                ? Optional.empty()
                : Optional.of(new Money(row.costAmount(), Currency.getInstance(row.currency())));
    }
}
