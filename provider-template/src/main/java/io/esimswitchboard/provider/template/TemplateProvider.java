package io.esimswitchboard.provider.template;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderTraits;
import io.esimswitchboard.provider.toolkit.ProviderHttp;
import java.time.InstantSource;
import java.util.Optional;

/// One account at Template. What the wholesaler lacks is not overridden, and so not offered.
final class TemplateProvider implements EsimProvider {

    private final TemplateConfig config;
    private final InstantSource clock;
    private final TemplateApi api;

    TemplateProvider(TemplateConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.api = new TemplateApi(new ProviderHttp(config.http()), new TemplateSigner(config, clock));
    }

    @Override
    public ProviderId id() {
        return config.id();
    }

    @Override
    public ProviderTraits traits() {
        return config.traits();
    }

    @Override
    public PlanCatalogue catalogue() {
        return new TemplateCatalogue(api);
    }

    @Override
    public Ordering ordering() {
        return new TemplateOrdering(api, config, clock);
    }

    @Override
    public Optional<InboundWebhooks> inboundWebhooks() {
        return Optional.of(new TemplateWebhooks(config));
    }

    @Override
    public void close() {
        api.close();
    }
}
