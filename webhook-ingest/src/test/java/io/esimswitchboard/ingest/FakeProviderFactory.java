package io.esimswitchboard.ingest;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.ProviderTraits;
import java.time.InstantSource;
import java.util.Optional;

/// Adapter `fake`. With a `secret` its calls are signed by carrying it; `token` is the path token; `mute` accounts
/// take no calls.
public final class FakeProviderFactory implements ProviderFactory {

    @Override
    public String adapter() {
        return "fake";
    }

    @Override
    public EsimProvider create(ProviderSettings settings, InstantSource clock) {
        return new FakeProvider(settings);
    }

    private record FakeProvider(ProviderSettings settings) implements EsimProvider {

        @Override
        public ProviderId id() {
            return settings.id();
        }

        @Override
        public ProviderTraits traits() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PlanCatalogue catalogue() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Ordering ordering() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<InboundWebhooks> inboundWebhooks() {
            return settings.flag("mute", false)
                    ? Optional.empty()
                    : Optional.of(new FakeInboundWebhooks(settings.optional("secret"), settings.optional("token")));
        }
    }
}
