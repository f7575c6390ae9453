package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderSettings;
import java.time.InstantSource;

/// Makes providers of the adapter `esimaccess`.
public final class EsimAccessProviderFactory implements ProviderFactory {

    @Override
    public String adapter() {
        return "esimaccess";
    }

    @Override
    public EsimProvider create(ProviderSettings settings, InstantSource clock) {
        return new EsimAccessProvider(EsimAccessConfig.of(settings), clock);
    }
}
