package io.esimswitchboard.orchestrator.pricing.mysql;

import io.esimswitchboard.orchestrator.audit.AuditLog;
import io.esimswitchboard.orchestrator.mysql.Deadlocks;
import io.esimswitchboard.orchestrator.pricing.ExchangeRates;
import io.esimswitchboard.orchestrator.pricing.PriceRules;
import io.esimswitchboard.orchestrator.pricing.PriceStore;
import io.esimswitchboard.orchestrator.pricing.RateCard;
import io.esimswitchboard.orchestrator.pricing.StoredPrices;
import io.esimswitchboard.orchestrator.pricing.Version;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Versioned documents in one table.
@Singleton
final class MySqlPrices implements PriceStore {

    private static final String RATES = "fx_rates";
    private static final String RULES = "price_rules";
    private static final String RATE_CARD = "rate_card";
    private static final int KEPT = 100;

    private final TransactionOperations<Connection> transactions;
    private final DocumentTable table;
    private final Documents documents;
    private final AuditLog audit;
    private final InstantSource clock;

    MySqlPrices(
            TransactionOperations<Connection> transactions,
            DocumentTable table,
            Documents documents,
            AuditLog audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.table = table;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public StoredPrices load() {
        List<DocumentRow> rows = table.newest();
        Map<ProviderId, Version<RateCard>> cards = new HashMap<>();
        rows.stream()
                .filter(row -> row.kind().equals(RATE_CARD))
                .forEach(row -> cards.put(new ProviderId(row.subject()), version(row, documents::rateCard)));
        return new StoredPrices(
                find(rows, RATES).map(row -> version(row, documents::rates)),
                find(rows, RULES).map(row -> version(row, documents::rules)),
                cards);
    }

    private static Optional<DocumentRow> find(List<DocumentRow> rows, String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).findFirst();
    }

    private static <T> Version<T> version(DocumentRow row, Function<String, T> body) {
        return new Version<>(row.version(), row.createdAt(), row.createdBy(), body.apply(row.body()));
    }

    @Override
    public Version<ExchangeRates> put(ExchangeRates rates, String by) {
        String detail = rates.rates().size() + " rates from " + rates.source() + " as of " + rates.asOf();
        return put(new Subject(RATES, "", detail), rates, by);
    }

    @Override
    public Version<PriceRules> put(PriceRules rules, String by) {
        String detail = rules.rules().size() + " rules, " + rules.tenants().size() + " tenants";
        return put(new Subject(RULES, "", detail), rules, by);
    }

    @Override
    public Version<RateCard> put(ProviderId provider, RateCard card, String by) {
        return put(new Subject(RATE_CARD, provider.value(), card.rows().size() + " rows"), card, by);
    }

    private <T> Version<T> put(Subject subject, T document, String by) {
        String body = documents.text(document);
        return Deadlocks.retried(() -> transactions.executeWrite(_ -> {
            Instant now = clock.instant();
            // First, for everybody who puts something waits here for the one before.
            table.nextCatalogueVersion(now);
            long version = table.lastVersion(subject.kind, subject.name) + 1;
            table.insertDocument(new DocumentRow(subject.kind, subject.name, version, body, now, by));
            table.deleteUpTo(subject.kind, subject.name, version - KEPT);
            table.tellRepriced(now);
            audit.record(by, subject.kind + ".put", subject.name, "version " + version + ": " + subject.detail);
            return new Version<>(version, now, by, document);
        }));
    }

    /// @param name whose document, where there are several of a kind
    /// @param detail for the audit
    private record Subject(String kind, String name, String detail) {}
}
