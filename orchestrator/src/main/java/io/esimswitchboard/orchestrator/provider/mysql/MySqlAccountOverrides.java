package io.esimswitchboard.orchestrator.provider.mysql;

import io.esimswitchboard.orchestrator.provider.AccountOverride;
import io.esimswitchboard.orchestrator.provider.AccountOverrides;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Operators' settings, in MySQL.
@Singleton
final class MySqlAccountOverrides implements AccountOverrides {

    private final AccountTable table;
    private final InstantSource clock;

    MySqlAccountOverrides(AccountTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Map<ProviderId, AccountOverride> all() {
        Map<ProviderId, AccountOverride> overrides = new HashMap<>();
        table.accounts().forEach(row -> overrides.put(new ProviderId(row.id()), override(row)));
        return overrides;
    }

    private static AccountOverride override(AccountRow row) {
        return new AccountOverride(
                Optional.ofNullable(row.enabled()),
                Optional.ofNullable(row.priority()),
                Optional.ofNullable(row.weight()));
    }

    @Override
    public void change(ProviderId id, AccountOverride change) {
        table.upsert(new AccountRow(
                id.value(),
                change.enabled().orElse(null),
                change.priority().orElse(null),
                change.weight().orElse(null),
                clock.instant()));
    }
}
