package io.esimswitchboard.simulators.fault;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What goes wrong with one webhook.
public record WebhookFaults(Map<FaultName, Fault> struck) {

    public static final WebhookFaults NONE = new WebhookFaults(Map.of());

    public WebhookFaults {
        struck = Map.copyOf(struck);
    }

    public boolean has(FaultName name) {
        return struck.containsKey(name);
    }

    public Optional<Fault> find(FaultName name) {
        return Optional.ofNullable(struck.get(name));
    }

    /// How much later than usual it goes out.
    public Duration lateness() {
        return find(FaultName.LATE_WEBHOOK)
                .map(fault -> fault.lastingOr(Duration.ofSeconds(5)))
                .orElse(Duration.ZERO);
    }
}
