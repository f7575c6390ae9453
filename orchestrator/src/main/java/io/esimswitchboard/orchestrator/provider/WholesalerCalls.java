package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.toolkit.CallEnding;
import io.esimswitchboard.provider.toolkit.CallObserver;
import io.esimswitchboard.provider.toolkit.CircuitState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the adapters' HTTP calls come to: `provider.http.call` times each one, `provider.circuit.open` is 1 while the
/// calls of an operation are held back. Each instance has circuits of its own.
@Singleton
class WholesalerCalls implements CallObserver, Circuits {

    private static final Logger LOG = LoggerFactory.getLogger(WholesalerCalls.class);

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Map<ProviderId, Map<String, CircuitView>> circuits = new ConcurrentHashMap<>();

    WholesalerCalls(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void ended(ProviderId provider, String operation, CallEnding ending, Duration took) {
        String outcome = ending.name().toLowerCase(Locale.ROOT);
        registry.timer("provider.http.call", tags(provider, operation).and(Tag.of("outcome", outcome)))
                .record(took);
    }

    @Override
    public void turned(ProviderId provider, String operation, CircuitState state, String reason) {
        var turned = new CircuitView(operation, state, clock.instant(), reason);
        CircuitView before = of(provider).put(operation, turned);
        if (before == null) {
            registry.gauge(
                    "provider.circuit.open",
                    tags(provider, operation),
                    this,
                    calls -> calls.isOpen(provider, operation) ? 1 : 0);
        } else if (state == CircuitState.OPEN) {
            LOG.warn("provider {} is not called for {} for now: {}", provider.value(), operation, reason);
        } else if (state == CircuitState.CLOSED) {
            LOG.info("provider {} is called for {} again", provider.value(), operation);
        }
    }

    /// The circuits of the operations called so far, by their names.
    List<CircuitView> circuits(ProviderId provider) {
        return of(provider).values().stream()
                .sorted(Comparator.comparing(CircuitView::operation))
                .toList();
    }

    @Override
    public Set<ProviderId> heldBack() {
        return circuits.entrySet().stream()
                .filter(account ->
                        account.getValue().values().stream().anyMatch(circuit -> circuit.state() == CircuitState.OPEN))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isOpen(ProviderId provider, String operation) {
        CircuitView circuit = of(provider).get(operation);
        return circuit != null && circuit.state() == CircuitState.OPEN;
    }

    private Map<String, CircuitView> of(ProviderId provider) {
        return circuits.computeIfAbsent(provider, _ -> new ConcurrentHashMap<>());
    }

    private static Tags tags(ProviderId provider, String operation) {
        return Tags.of("provider", provider.value(), "operation", operation);
    }
}
