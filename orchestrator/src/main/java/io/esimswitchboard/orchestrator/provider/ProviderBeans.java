package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.toolkit.accounts.AccountSettings;
import io.esimswitchboard.provider.toolkit.accounts.Environment;
import io.esimswitchboard.provider.toolkit.accounts.ProviderAccounts;
import io.esimswitchboard.provider.toolkit.accounts.ProviderAccounts.Surroundings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.naming.conventions.StringConvention;
import io.micronaut.core.value.PropertyResolver;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/// Makes the provider accounts of the settings `providers.*`, when the service starts: what is wrong with them stops
/// the start.
@Factory
final class ProviderBeans {

    /// @param more adapters that are beans, beside those on the class path
    @Context
    @Bean(preDestroy = "close")
    ProviderAccounts accounts(
            PropertyResolver settings, InstantSource clock, WholesalerCalls calls, List<ProviderFactory> more) {
        List<ProviderFactory> adapters = new ArrayList<>(more);
        ServiceLoader.load(ProviderFactory.class).forEach(adapters::add);
        return ProviderAccounts.load(
                AccountSettings.flatten(settings.getProperties("providers", StringConvention.RAW)),
                new Surroundings(Environment.ofProcess(), clock, calls),
                adapters);
    }
}
