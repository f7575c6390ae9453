package io.esimswitchboard.ingest;

import com.github.f4b6a3.uuid.UuidCreator;
import io.esimswitchboard.ingest.intake.EventIds;
import io.esimswitchboard.ingest.relay.Ticker;
import io.esimswitchboard.provider.toolkit.accounts.AccountSettings;
import io.esimswitchboard.provider.toolkit.accounts.Environment;
import io.esimswitchboard.provider.toolkit.accounts.ProviderAccounts;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.naming.conventions.StringConvention;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Time, chance and configuration: what the rest is handed in.
@Factory
final class Wiring {

    /// Primary, for the framework has one of its own.
    @Singleton
    @Primary
    InstantSource clock() {
        return InstantSource.system();
    }

    @Singleton
    Ticker ticker() {
        return System::nanoTime;
    }

    @Singleton
    EventIds eventIds() {
        return UuidCreator::getTimeOrderedEpoch;
    }

    /// Made at the start, so that a missing setting is found there.
    @Context
    @Bean(preDestroy = "close")
    ProviderAccounts accounts(io.micronaut.context.env.Environment configuration, InstantSource clock) {
        return ProviderAccounts.load(
                AccountSettings.flatten(configuration.getProperties("providers", StringConvention.RAW)),
                Environment.ofProcess(),
                clock);
    }
}
