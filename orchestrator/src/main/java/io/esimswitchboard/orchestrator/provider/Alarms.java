package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The account alarms that this instance has seen. Each instance finds out by itself, at the price of one refused call.
@Singleton
final class Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final Map<ProviderId, Alarm> raised = new ConcurrentHashMap<>();
    private final Duration outFor;
    private final InstantSource clock;

    Alarms(AlarmSettings settings, InstantSource clock) {
        this.outFor = settings.outFor();
        this.clock = clock;
    }

    void report(ProviderId id, ProviderError error, String detail) {
        Instant now = clock.instant();
        boolean known = keepsOut(id);
        raised.compute(id, (_, before) -> {
            Instant since = before == null || before.error() != error || !before.keepsOut(now) ? now : before.since();
            return new Alarm(error, detail, since, outUntil(error, now));
        });
        if (error.accountAlarm() && !known) {
            LOG.error("provider {} refuses the account: {}, code {}", id.value(), error, detail);
        }
    }

    /// An account without money may still be charged for some plans, or be filled up at any moment; one that is locked
    /// out would only be locked out for longer.
    private Optional<Instant> outUntil(ProviderError error, Instant now) {
        return error == ProviderError.AUTHENTICATION ? Optional.of(now.plus(outFor)) : Optional.empty();
    }

    boolean keepsOut(ProviderId id) {
        return last(id).filter(alarm -> alarm.keepsOut(clock.instant())).isPresent();
    }

    Optional<Alarm> last(ProviderId id) {
        return Optional.ofNullable(raised.get(id));
    }
}
