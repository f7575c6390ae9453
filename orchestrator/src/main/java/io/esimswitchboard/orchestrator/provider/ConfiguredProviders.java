package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.toolkit.accounts.ProviderAccount;
import io.esimswitchboard.provider.toolkit.accounts.ProviderAccounts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The accounts of the settings, with what the operators have set over them. Another instance's change is seen within
/// a second.
@Singleton
class ConfiguredProviders implements Providers, Standings {

    private static final int PRIORITY = 10;
    private static final int WEIGHT = 100;

    private final ProviderAccounts accounts;
    private final AccountOverrides overrides;
    private final Alarms alarms;
    private final Map<ProviderId, EsimProvider> measured = new HashMap<>();
    private final Map<ProviderId, Standing> configured = new HashMap<>();
    private final BackgroundLoop refreshing =
            new BackgroundLoop("provider overrides", Duration.ofSeconds(1), this::refreshed);
    private volatile Map<ProviderId, AccountOverride> current = Map.of();

    ConfiguredProviders(ProviderAccounts accounts, AccountOverrides overrides, Alarms alarms, MeterRegistry registry) {
        this.accounts = accounts;
        this.overrides = overrides;
        this.alarms = alarms;
        for (ProviderAccount account : accounts.all()) {
            measured.put(account.id(), new MeasuredProvider(account.provider(), new CallTimer(registry, account.id())));
            configured.put(account.id(), configured(account.settings()));
        }
    }

    private static Standing configured(ProviderSettings settings) {
        return new Standing(true, true, settings.integer("priority", PRIORITY), settings.integer("weight", WEIGHT));
    }

    @EventListener
    void start(StartupEvent event) {
        refresh();
        refreshing.start();
    }

    @PreDestroy
    void stop() {
        refreshing.close();
    }

    @Override
    public Optional<EsimProvider> find(ProviderId id) {
        return Optional.ofNullable(measured.get(id));
    }

    @Override
    public List<EsimProvider> all() {
        return accounts.all().stream()
                .flatMap(account -> find(account.id()).stream())
                .toList();
    }

    @Override
    public boolean routable(ProviderId id) {
        return Optional.ofNullable(configured.get(id))
                .filter(settings -> standing(id, settings).sells())
                .isPresent();
    }

    @Override
    public void reportAlarm(ProviderId id, ProviderError error, String detail) {
        alarms.report(id, error, detail);
    }

    @Override
    public Map<ProviderId, Standing> now() {
        Map<ProviderId, Standing> standings = new HashMap<>();
        configured.forEach((id, settings) -> standings.put(id, standing(id, settings)));
        return Map.copyOf(standings);
    }

    private Standing standing(ProviderId id, Standing settings) {
        AccountOverride override = current.getOrDefault(id, AccountOverride.NONE);
        return new Standing(
                override.enabled().orElse(settings.enabled()),
                !alarms.keepsOut(id),
                override.priority().orElse(settings.priority()),
                override.weight().orElse(settings.weight()));
    }

    void refresh() {
        current = Map.copyOf(overrides.all());
    }

    private boolean refreshed() {
        refresh();
        return false;
    }
}
