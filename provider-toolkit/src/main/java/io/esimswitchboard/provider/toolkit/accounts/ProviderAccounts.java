package io.esimswitchboard.provider.toolkit.accounts;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.toolkit.CallObserver;
import io.esimswitchboard.provider.toolkit.CallScope;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The provider accounts of a service, made from its settings `providers.<account>.*`.
///
/// An account that is switched off (`enabled: false`), or whose adapter is not on the class path, is left out: the
/// same settings serve installations with different plug-ins. Whatever else is wrong with an account stops the start,
/// naming the key.
public final class ProviderAccounts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderAccounts.class);

    private final Map<ProviderId, ProviderAccount> accounts = new HashMap<>();

    private ProviderAccounts() {}

    /// Loads the accounts, with the adapters on the class path.
    ///
    /// @param settings by account, then by key relative to `providers.<account>.`; see [AccountSettings]
    /// @throws IllegalArgumentException naming the key that is missing or cannot be read
    public static ProviderAccounts load(
            Map<String, Map<String, String>> settings, Environment environment, InstantSource clock) {
        return load(settings, environment, clock, ServiceLoader.load(ProviderFactory.class));
    }

    /// As above, with these adapters.
    public static ProviderAccounts load(
            Map<String, Map<String, String>> settings,
            Environment environment,
            InstantSource clock,
            Iterable<ProviderFactory> factories) {
        return load(settings, new Surroundings(environment, clock, CallObserver.NONE), factories);
    }

    /// What providers are made with, beside their settings.
    ///
    /// @param observer hears of the calls of all of them
    public record Surroundings(Environment environment, InstantSource clock, CallObserver observer) {}

    /// As above, with an observer.
    public static ProviderAccounts load(
            Map<String, Map<String, String>> settings, Surroundings surroundings, Iterable<ProviderFactory> factories) {
        ProviderAccounts loaded = new ProviderAccounts();
        try {
            Map<String, ProviderFactory> adapters = byAdapter(factories);
            new TreeMap<>(settings)
                    .forEach((account, values) -> loaded.add(
                            new Candidate(new ProviderId(account), Map.copyOf(values)), adapters, surroundings));
            return loaded;
        } catch (RuntimeException e) {
            loaded.close();
            throw e;
        }
    }

    /// In the order of their ids.
    public List<ProviderAccount> all() {
        return accounts.values().stream()
                .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
                .toList();
    }

    public Optional<ProviderAccount> find(ProviderId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /// The providers alone.
    public Map<ProviderId, EsimProvider> providers() {
        Map<ProviderId, EsimProvider> providers = new HashMap<>();
        accounts.forEach((id, account) -> providers.put(id, account.provider()));
        return Map.copyOf(providers);
    }

    /// Closes every provider.
    @Override
    public void close() {
        accounts.values().forEach(account -> account.provider().close());
    }

    private void add(Candidate candidate, Map<String, ProviderFactory> adapters, Surroundings surroundings) {
        if (!candidate.unresolved().flag("enabled", true)) {
            LOG.info("provider {} is switched off", candidate.id().value());
            return;
        }
        String adapter = candidate.unresolved().required("adapter");
        ProviderFactory factory = adapters.get(adapter);
        if (factory == null) {
            LOG.warn(
                    "provider {} is left out: no adapter {} on the class path",
                    candidate.id().value(),
                    adapter);
            return;
        }
        ProviderSettings settings =
                new References(surroundings.environment()).resolve(candidate.id(), candidate.values());
        EsimProvider provider = new CallScope(candidate.id(), surroundings.observer())
                .around(() -> factory.create(settings, surroundings.clock()));
        accounts.put(candidate.id(), new ProviderAccount(adapter, settings, provider));
        requireSameId(provider, candidate.id());
        LOG.info("provider {} is served by adapter {}", candidate.id().value(), adapter);
    }

    private static void requireSameId(EsimProvider provider, ProviderId id) {
        if (!provider.id().equals(id)) {
            throw new IllegalStateException("the adapter of provider " + id.value() + " calls it "
                    + provider.id().value());
        }
    }

    private static Map<String, ProviderFactory> byAdapter(Iterable<ProviderFactory> factories) {
        Map<String, ProviderFactory> adapters = new HashMap<>();
        for (ProviderFactory factory : factories) {
            ProviderFactory other = adapters.put(factory.adapter(), factory);
            if (other != null) {
                throw new IllegalStateException("two adapters are called " + factory.adapter() + ": "
                        + other.getClass().getName() + " and "
                        + factory.getClass().getName());
            }
        }
        return adapters;
    }

    /// References are resolved only for an account that is used: those of others may lead nowhere.
    private record Candidate(ProviderId id, Map<String, String> values) {

        ProviderSettings unresolved() {
            return new ProviderSettings(id, values);
        }
    }
}
