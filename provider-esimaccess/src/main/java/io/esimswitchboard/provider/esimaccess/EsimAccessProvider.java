package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.AccountBalance;
import io.esimswitchboard.provider.Cancellations;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderTraits;
import io.esimswitchboard.provider.TopUps;
import io.esimswitchboard.provider.UsageReports;
import io.esimswitchboard.provider.toolkit.ProviderHttp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// One account at eSIM Access. Every capability the platform knows is offered there.
final class EsimAccessProvider implements EsimProvider {

    private final EsimAccessConfig config;
    private final InstantSource clock;
    private final EsimAccessApi api;
    private final EsimAccessApi catalogueApi;

    EsimAccessProvider(EsimAccessConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        ProviderHttp http = new ProviderHttp(config.http());
        EsimAccessSigner signer = new EsimAccessSigner(config, clock, UUID::randomUUID);
        this.api = new EsimAccessApi(http, signer);
        this.catalogueApi = new EsimAccessApi(http.withMaxResponseBytes(EsimAccessConfig.MAX_CATALOGUE_BYTES), signer);
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
        return new EsimAccessCatalogue(catalogueApi, config);
    }

    @Override
    public Ordering ordering() {
        return new EsimAccessOrdering(api, config, clock);
    }

    @Override
    public Optional<TopUps> topUps() {
        return Optional.of(new EsimAccessTopUps(api, config, clock));
    }

    @Override
    public Optional<UsageReports> usageReports() {
        return Optional.of(new EsimAccessUsage(api, clock));
    }

    @Override
    public Optional<Cancellations> cancellations() {
        return Optional.of(new EsimAccessCancellations(api));
    }

    @Override
    public Optional<AccountBalance> accountBalance() {
        return Optional.of(new EsimAccessBalance(api, config.currency()));
    }

    @Override
    public Optional<InboundWebhooks> inboundWebhooks() {
        return Optional.of(new EsimAccessWebhooks(config.webhookToken()));
    }

    @Override
    public void close() {
        api.close();
        catalogueApi.close();
    }
}
