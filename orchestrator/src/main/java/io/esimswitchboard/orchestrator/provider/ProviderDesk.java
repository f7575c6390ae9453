package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.orchestrator.provider.ProviderView.Health;
import io.esimswitchboard.orchestrator.provider.ProviderView.Status;
import io.esimswitchboard.orchestrator.provider.health.LiveHealth;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.toolkit.accounts.ProviderAccount;
import io.esimswitchboard.provider.toolkit.accounts.ProviderAccounts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The accounts as an operator sees and changes them.
@Singleton
public final class ProviderDesk {

    private final ProviderAccounts accounts;
    private final ConfiguredProviders providers;
    private final AccountOverrides overrides;
    private final Alarms alarms;
    private final SyncRecords syncs;
    private final WholesalerCalls calls;
    private final LiveHealth health;

    ProviderDesk(
            ProviderAccounts accounts,
            ConfiguredProviders providers,
            AccountOverrides overrides,
            Alarms alarms,
            SyncRecords syncs,
            WholesalerCalls calls,
            LiveHealth health) {
        this.accounts = accounts;
        this.providers = providers;
        this.overrides = overrides;
        this.alarms = alarms;
        this.syncs = syncs;
        this.calls = calls;
        this.health = health;
    }

    /// In the order of their ids.
    public List<ProviderView> all() {
        Map<ProviderId, Standing> standings = providers.now();
        Map<ProviderId, LastSync> last = syncs.all();
        return accounts.all().stream()
                .map(account -> view(
                        account,
                        Objects.requireNonNull(standings.get(account.id())),
                        Optional.ofNullable(last.get(account.id()))))
                .toList();
    }

    /// Changes the account and answers it as it is then; empty when there is none.
    public Optional<ProviderView> change(ProviderId id, AccountOverride change) {
        if (accounts.find(id).isEmpty()) {
            return Optional.empty();
        }
        overrides.change(id, change);
        providers.refresh();
        return all().stream().filter(view -> view.id().equals(id)).findFirst();
    }

    private ProviderView view(ProviderAccount account, Standing standing, Optional<LastSync> last) {
        return new ProviderView(
                account.id(),
                account.adapter(),
                account.settings().optional("environment").orElse("live").toLowerCase(Locale.ROOT),
                standing,
                capabilities(account.provider()),
                account.provider().traits().pace(),
                health(account.id(), standing, last.flatMap(LastSync::failure)),
                health.health(account.id()),
                calls.circuits(account.id()),
                last);
    }

    private static List<String> capabilities(EsimProvider provider) {
        List<String> present = new ArrayList<>();
        provider.topUps().ifPresent(_ -> present.add("top_ups"));
        provider.usageReports().ifPresent(_ -> present.add("usage_reports"));
        provider.cancellations().ifPresent(_ -> present.add("cancellations"));
        provider.accountBalance().ifPresent(_ -> present.add("account_balance"));
        provider.inboundWebhooks().ifPresent(_ -> present.add("inbound_webhooks"));
        provider.travellerPortal().ifPresent(_ -> present.add("traveller_portal"));
        return List.copyOf(present);
    }

    private Health health(ProviderId id, Standing standing, Optional<LastSync.Failure> failure) {
        Optional<Alarm> alarm = alarms.last(id);
        if (!standing.healthy()) {
            return new Health(Status.OUT, error(alarm), alarm.map(Alarm::since));
        }
        return heldBack(id)
                .or(() -> failure.map(failed -> new Health(
                        Status.DEGRADED,
                        Optional.of("catalogue: " + failed.reason() + ": " + failed.detail()),
                        Optional.of(failed.since()))))
                .orElseGet(() -> new Health(Status.HEALTHY, error(alarm), Optional.empty()));
    }

    private Optional<Health> heldBack(ProviderId id) {
        return calls.circuits(id).stream()
                .filter(circuit -> !circuit.isClosed())
                .findFirst()
                .map(circuit -> new Health(
                        Status.DEGRADED,
                        Optional.of(circuit.operation() + " is held back: " + circuit.reason()),
                        Optional.of(circuit.since())));
    }

    private static Optional<String> error(Optional<Alarm> alarm) {
        return alarm.map(last -> last.error().name().toLowerCase(Locale.ROOT) + ": " + last.detail());
    }
}
