package io.esimswitchboard.orchestrator;

import com.github.f4b6a3.uuid.UuidCreator;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The clock and the source of ids: the only place that reads either from the machine.
@Factory
final class PlatformBeans {

    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Singleton
    IdGenerator ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }
}
