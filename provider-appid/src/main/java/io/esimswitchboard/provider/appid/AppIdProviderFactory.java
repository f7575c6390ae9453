package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderSettings;
import java.time.InstantSource;

/// Makes providers of the adapter `appid`.
public final class AppIdProviderFactory implements ProviderFactory {

    @Override
    public String adapter() {
        return "appid";
    }

    @Override
    public EsimProvider create(ProviderSettings settings, InstantSource clock) {
        return new AppIdProvider(AppIdConfig.of(settings), clock);
    }
}
