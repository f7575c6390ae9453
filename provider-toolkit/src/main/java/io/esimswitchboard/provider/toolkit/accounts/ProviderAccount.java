package io.esimswitchboard.provider.toolkit.accounts;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;

/// A configured account of an adapter.
///
/// @param adapter the adapter's name; two accounts may share it
/// @param settings all of the account's settings, those for the platform (`priority`, `weight`, `environment`) included
public record ProviderAccount(String adapter, ProviderSettings settings, EsimProvider provider) {

    public ProviderId id() {
        return settings.id();
    }
}
