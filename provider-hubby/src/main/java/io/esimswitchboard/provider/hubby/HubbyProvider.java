package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.Cancellations;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderTraits;
import io.esimswitchboard.provider.TopUps;
import io.esimswitchboard.provider.TravellerPortal;
import io.esimswitchboard.provider.toolkit.ProviderHttp;
import java.time.InstantSource;
import java.util.Optional;

/// One account at Hubby. Top-ups and the portal are offered where their settings say how they are asked for, for the
/// contract does not.
final class HubbyProvider implements EsimProvider {

    private final HubbyConfig config;
    private final HubbyApi api;
    private final HubbyApi catalogueApi;
    private final HubbyCatalogue catalogue;
    private final HubbyOrdering ordering;
    private final HubbyCancellations cancellations;
    private final Optional<TopUps> topUps;
    private final Optional<TravellerPortal> portal;
    private final HubbyWebhooks webhooks;

    HubbyProvider(HubbyConfig config, InstantSource clock) {
        this.config = config;
        ProviderHttp http = new ProviderHttp(config.http());
        HubbySigner signer = new HubbySigner(config.keys(), clock);
        this.api = new HubbyApi(http, config.paths(), signer::headers);
        this.catalogueApi = new HubbyApi(
                http.withMaxResponseBytes(HubbyConfig.MAX_CATALOGUE_BYTES), config.paths(), signer::headers);
        this.catalogue = new HubbyCatalogue(catalogueApi, config);
        this.ordering = new HubbyOrdering(api, config, clock);
        this.cancellations = new HubbyCancellations(api);
        this.topUps = config.topUps().map(shape -> new HubbyTopUps(api, shape));
        this.portal = config.portal().map(settings -> new HubbyPortal(api, settings, clock));
        this.webhooks = new HubbyWebhooks(config.webhooks());
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
    public Optional<Cancellations> cancellations() {
        return Optional.of(cancellations);
    }

    @Override
    public Optional<TopUps> topUps() {
        return topUps;
    }

    @Override
    public Optional<TravellerPortal> travellerPortal() {
        return portal;
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
