package io.esimswitchboard.provider;

import java.time.InstantSource;

/// Makes providers of one adapter, found by [java.util.ServiceLoader].
///
/// A provider module names its factory in `META-INF/services/io.esimswitchboard.provider.ProviderFactory`. That file
/// and the account's settings are all it takes to plug it in.
public interface ProviderFactory {

    /// The adapter's name in the settings (`providers.<account>.adapter`): lower-case kebab-case, for example `hubby`.
    String adapter();

    /// Makes the provider for one account. Opens no connection.
    ///
    /// @throws MissingSettingException naming the key, when a setting is absent
    /// @throws IllegalArgumentException naming the key, when a setting cannot be read
    EsimProvider create(ProviderSettings settings, InstantSource clock);
}
