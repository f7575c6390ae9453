package io.esimswitchboard.provider.template;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderSettings;
import java.time.InstantSource;

/// Makes providers of the adapter `template`.
public final class TemplateProviderFactory implements ProviderFactory {

    @Override
    public String adapter() {
        return "template";
    }

    @Override
    public EsimProvider create(ProviderSettings settings, InstantSource clock) {
        return new TemplateProvider(TemplateConfig.of(settings), clock);
    }
}
