package io.esimswitchboard.orchestrator.routing.mysql;

import io.esimswitchboard.orchestrator.audit.AuditLog;
import io.esimswitchboard.orchestrator.mysql.Transactions;
import io.esimswitchboard.orchestrator.pricing.Version;
import io.esimswitchboard.orchestrator.routing.PolicyId;
import io.esimswitchboard.orchestrator.routing.PolicyScope;
import io.esimswitchboard.orchestrator.routing.PolicyStore;
import io.esimswitchboard.orchestrator.routing.StoredPolicy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Policies in one table, and in another the scopes with the version that is active in each. Whoever changes something
/// holds the scope's row.
@Singleton
final class MySqlPolicies implements PolicyStore {

    private static final int KEPT = 100;

    private final Transactions transactions;
    private final PolicyTable table;
    private final PolicyEvents events;
    private final AuditLog audit;
    private final InstantSource clock;

    MySqlPolicies(
            Transactions transactions, PolicyTable table, PolicyEvents events, AuditLog audit, InstantSource clock) {
        this.transactions = transactions;
        this.table = table;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Set<PolicyId> active() {
        return table.active().stream()
                .map(row -> new PolicyId(scope(row.scope()), row.version()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<StoredPolicy> find(PolicyId id) {
        return table.find(id.scope().toString(), id.version()).map(MySqlPolicies::policy);
    }

    @Override
    public List<StoredPolicy> list(Optional<PolicyId> after, int limit) {
        return table
                .after(
                        after.map(id -> id.scope().toString()).orElse(""),
                        after.map(PolicyId::version).orElse(0L),
                        limit)
                .stream()
                .map(MySqlPolicies::policy)
                .toList();
    }

    @Override
    public StoredPolicy put(PolicyScope scope, String document, String by) {
        return transactions.write(() -> {
            Instant now = clock.instant();
            table.countVersion(scope.toString());
            long version = table.lockScope(scope.toString()).orElseThrow();
            table.insertPolicy(scope.toString(), version, document, now, by);
            table.deleteUpTo(scope.toString(), version - KEPT);
            PolicyId id = new PolicyId(scope, version);
            audit.record(by, "routing_policy.put", id.toString(), "version " + version + " of " + scope);
            return new StoredPolicy(scope, false, new Version<>(version, now, by, document));
        });
    }

    @Override
    public Optional<StoredPolicy> activate(PolicyId id, String by) {
        return transactions.write(() -> {
            table.lockScope(id.scope().toString());
            Optional<PolicyRow> found = table.find(id.scope().toString(), id.version());
            found.ifPresent(row -> {
                table.setActive(row.scope(), row.version());
                audit.record(by, "routing_policy.activate", id.toString(), instead(row));
                events.activated(id);
            });
            return found.map(row -> policy(row, row.version()));
        });
    }

    private static String instead(PolicyRow before) {
        return before.activeVersion() == null
                ? "the first in its scope"
                : "in the place of version " + before.activeVersion();
    }

    @Override
    public Optional<StoredPolicy> deactivate(PolicyId id, String by) {
        return transactions.write(() -> {
            table.lockScope(id.scope().toString());
            Optional<PolicyRow> found = table.find(id.scope().toString(), id.version())
                    .filter(row -> Long.valueOf(row.version()).equals(row.activeVersion()));
            found.ifPresent(row -> {
                table.setActive(row.scope(), null);
                audit.record(by, "routing_policy.deactivate", id.toString(), "nothing in its place");
            });
            return found.map(row -> policy(row, null));
        });
    }

    private static StoredPolicy policy(PolicyRow row) {
        return policy(row, row.activeVersion());
    }

    private static StoredPolicy policy(PolicyRow row, @Nullable Long active) {
        return new StoredPolicy(
                scope(row.scope()),
                Long.valueOf(row.version()).equals(active),
                new Version<>(row.version(), row.createdAt(), row.createdBy(), row.body()));
    }

    private static PolicyScope scope(String text) {
        return PolicyScope.parse(text).orElseThrow(() -> new IllegalStateException("no scope: " + text));
    }
}
