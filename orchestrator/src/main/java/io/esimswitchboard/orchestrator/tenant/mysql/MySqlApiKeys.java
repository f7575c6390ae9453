package io.esimswitchboard.orchestrator.tenant.mysql;

import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.tenant.ApiKey;
import io.esimswitchboard.orchestrator.tenant.ApiKeys;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.esimswitchboard.orchestrator.tenant.Scope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keys as rows, found by their hash.
@Singleton
final class MySqlApiKeys implements ApiKeys {

    private final KeyTables tables;
    private final InstantSource clock;
    private final IdGenerator ids;

    MySqlApiKeys(KeyTables tables, InstantSource clock, IdGenerator ids) {
        this.tables = tables;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Optional<Caller> find(ApiKey key) {
        return tables.find(key.hash()).map(MySqlApiKeys::toCaller);
    }

    private static Caller toCaller(KeyRow row) {
        return new Caller(
                Optional.of(row.tenantId())
                        .filter(id -> id.length > 0)
                        .map(Uuids::fromBytes)
                        .map(TenantId::new),
                Stream.of(row.scopes().split(" "))
                        .flatMap(text -> Scope.of(text).stream())
                        .collect(Collectors.toSet()),
                row.testMode(),
                row.hint());
    }

    @Override
    public void addTenant(TenantId id, String name, boolean testMode) {
        tables.insertTenant(Uuids.bytes(id.uuid()), name, testMode, clock.instant());
    }

    @Override
    public void addKey(ApiKey key, Optional<TenantId> tenant, Set<Scope> scopes) {
        tables.insertKey(
                Uuids.bytes(ids.next()),
                tenant.map(id -> Uuids.bytes(id.uuid())).orElse(new byte[0]),
                key.hash(),
                key.hint(),
                scopes.stream().map(Scope::text).sorted().collect(Collectors.joining(" ")),
                clock.instant());
    }
}
