package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// Just these providers, all of them in good standing; remembers the alarms.
public final class FakeProviders implements Providers {

    private final Map<ProviderId, EsimProvider> byId = new ConcurrentHashMap<>();
    private final List<ProviderError> alarms = new CopyOnWriteArrayList<>();

    public FakeProviders(EsimProvider... providers) {
        Stream.of(providers).forEach(this::add);
    }

    public void add(EsimProvider provider) {
        byId.put(provider.id(), provider);
    }

    public List<ProviderError> alarms() {
        return List.copyOf(alarms);
    }

    @Override
    public Optional<EsimProvider> find(ProviderId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<EsimProvider> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public boolean routable(ProviderId id) {
        return byId.containsKey(id);
    }

    @Override
    public void reportAlarm(ProviderId id, ProviderError error, String detail) {
        alarms.add(error);
    }
}
