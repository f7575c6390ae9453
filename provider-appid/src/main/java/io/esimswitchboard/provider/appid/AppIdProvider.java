package io.esimswitchboard.provider.appid;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderTraits;
import io.esimswitchboard.provider.UsageReports;
import io.esimswitchboard.provider.toolkit.ProviderHttp;
import java.time.InstantSource;
import java.util.Optional;

/// One account at Yoni. No top-up, cancellation or balance is documented there, so none is offered here.
final class AppIdProvider implements EsimProvider {

    private final AppIdConfig config;
    private final AppIdApi api;
    private final AppIdApi catalogueApi;
    private final AppIdCatalogue catalogue;
    private final AppIdOrdering ordering;
    private final AppIdUsage usage;
    private final AppIdWebhooks webhooks;

    AppIdProvider(AppIdConfig config, InstantSource clock) {
        this.config = config;
        ProviderHttp http = new ProviderHttp(config.http());
        AppIdSigner signer = new AppIdSigner(config.appId(), config.secret(), clock);
        this.api = new AppIdApi(http, signer);
        this.catalogueApi = new AppIdApi(http.withMaxResponseBytes(AppIdConfig.MAX_CATALOGUE_BYTES), signer);
        this.catalogue = new AppIdCatalogue(catalogueApi, config);
        this.ordering = new AppIdOrdering(api, config, clock);
        this.usage = new AppIdUsage(api, clock);
        this.webhooks = new AppIdWebhooks(config.webhookToken());
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
        return catalogue;
    }

    @Override
    public Ordering ordering() {
        return ordering;
    }

    @Override
    public Optional<UsageReports> usageReports() {
        return Optional.of(usage);
    }

    @Override
    public Optional<InboundWebhooks> inboundWebhooks() {
        return Optional.of(webhooks);
    }

    @Override
    public void close() {
        api.close();
        catalogueApi.close();
    }
}
