package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.catalogue.CatalogueStore.Conditions;
import io.esimswitchboard.orchestrator.catalogue.CatalogueStore.Size;
import io.esimswitchboard.orchestrator.lease.Leases;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a provider's catalogue and takes it over. One instance and one thread at a time reads a provider.
@Singleton
public final class CatalogueSync {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueSync.class);
    private static final int BELIEVED_BELOW = 20;

    private final Providers providers;
    private final Leases leases;
    private final SyncSettings settings;
    private final TakeOver takeOver;
    private final Set<ProviderId> running = ConcurrentHashMap.newKeySet();

    CatalogueSync(Providers providers, Leases leases, SyncSettings settings, TakeOver takeOver) {
        this.providers = providers;
        this.leases = leases;
        this.settings = settings;
        this.takeOver = takeOver;
    }

    /// Calls the provider, so it may take long.
    ///
    /// @param anySize whether to believe a catalogue that has become much smaller
    public SyncResult sync(EsimProvider provider, boolean anySize) {
        if (!running.add(provider.id())) {
            return new SyncResult.Busy();
        }
        try {
            return hold(provider.id()) ? syncHeld(provider, anySize) : new SyncResult.Busy();
        } finally {
            running.remove(provider.id());
        }
    }

    private SyncResult syncHeld(EsimProvider provider, boolean anySize) {
        ProviderId id = provider.id();
        BackgroundLoop prolonging = new BackgroundLoop(
                "catalogue lease of " + id.value(), settings.lease().dividedBy(3), () -> prolonged(id));
        prolonging.start();
        try {
            Answer<CatalogueReading> answer = read(provider);
            return takeOver.take(id, answer, new Conditions(() -> hold(id), size -> anySize || plausible(size)));
        } finally {
            prolonging.close();
            leases.release(leaseName(id));
        }
    }

    private Answer<CatalogueReading> read(EsimProvider provider) {
        try {
            Answer<CatalogueReading> answer = provider.catalogue().read();
            if (answer instanceof Answer.Unavailable<CatalogueReading>(var error, var detail) && error.accountAlarm()) {
                providers.reportAlarm(provider.id(), error, detail);
            }
            return answer;
        } catch (RuntimeException e) {
            LOG.error(
                    "adapter of {} threw on reading its catalogue",
                    provider.id().value(),
                    e);
            return new Answer.Unavailable<>(
                    ProviderError.PROVIDER_ERROR,
                    "the adapter threw " + e.getClass().getSimpleName());
        }
    }

    private boolean plausible(Size size) {
        return size.before() < BELIEVED_BELOW
                || size.after() * 100L >= size.before() * (100L - settings.shrinkPercent());
    }

    private boolean hold(ProviderId id) {
        return leases.hold(leaseName(id), settings.lease());
    }

    private boolean prolonged(ProviderId id) {
        hold(id);
        return false;
    }

    private static String leaseName(ProviderId id) {
        return "catalogue:" + id.value();
    }
}
