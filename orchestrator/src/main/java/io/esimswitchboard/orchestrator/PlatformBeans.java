package io.esimswitchboard.orchestrator;

import com.github.f4b6a3.uuid.UuidCreator;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// The clock and the source of ids: the only place that reads either from the machine.
@Factory
final class PlatformBeans {

    /// Before the framework's own, which ticks in nanoseconds.
    @Singleton
    @Primary
    InstantSource clock() {
        // Microseconds are what a DATETIME(6) column keeps; finer ones would be rounded, perhaps into the future.
        return InstantSource.tick(InstantSource.system(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Singleton
    IdGenerator ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }
}
