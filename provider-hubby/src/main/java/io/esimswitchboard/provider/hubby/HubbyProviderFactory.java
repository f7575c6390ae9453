package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderSettings;
import java.time.InstantSource;

/// Makes providers of the adapter `hubby`.
public final class HubbyProviderFactory implements ProviderFactory {

    @Override
    public String adapter() {
        return "hubby";
    }

    @Override
    public EsimProvider create(ProviderSettings settings, InstantSource clock) {
        return new HubbyProvider(HubbyConfig.of(settings), clock);
    }
}
