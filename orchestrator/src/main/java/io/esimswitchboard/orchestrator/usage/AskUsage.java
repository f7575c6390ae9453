package io.esimswitchboard.orchestrator.usage;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.UsageReports;
import io.esimswitchboard.provider.UsageReports.Usage;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the provider for an eSIM's usage, outside any transaction. Whoever calls has the eSIM's lease, which is handed
/// back whatever happens.
@Singleton
final class AskUsage {

    private static final Logger LOG = LoggerFactory.getLogger(AskUsage.class);

    private final UsageStore store;
    private final UsageQueue queue;
    private final Providers providers;
    private final RecordUsage recordUsage;
    private final PollSettings settings;
    private final InstantSource clock;

    AskUsage(
            UsageStore store,
            UsageQueue queue,
            Providers providers,
            RecordUsage recordUsage,
            PollSettings settings,
            InstantSource clock) {
        this.store = store;
        this.queue = queue;
        this.providers = providers;
        this.recordUsage = recordUsage;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether there is anybody to ask.
    boolean canAsk(MeteredEsim esim) {
        return reports(esim).isPresent()
                && esim.iccid().isPresent()
                && esim.providerOrder().isPresent();
    }

    void ask(EsimId id) {
        Optional<MeteredEsim> esim = store.find(id);
        int quiet = esim.map(MeteredEsim::quiet).orElse(0) + 1;
        try {
            quiet = esim.filter(this::broughtNews).isPresent() ? 0 : quiet;
        } finally {
            release(id, quiet);
        }
    }

    /// Its service may have ended by what was just told.
    private void release(EsimId id, int quiet) {
        queue.release(id, store.find(id).flatMap(esim -> settings.next(esim, quiet, clock.instant())), quiet);
    }

    private boolean broughtNews(MeteredEsim esim) {
        return canAsk(esim)
                && switch (answer(esim)) {
                    case Known<Usage>(var usage) -> recordUsage.answered(esim, usage);
                    case Unavailable<Usage>(var error, var detail) -> unavailable(esim.provider(), error, detail);
                };
    }

    private Answer<Usage> answer(MeteredEsim esim) {
        try {
            return reports(esim)
                    .orElseThrow()
                    .fetchUsage(esim.providerOrder().orElseThrow(), esim.iccid().orElseThrow());
        } catch (RuntimeException e) {
            LOG.error("adapter of {} threw on the usage of {}", esim.provider().value(), esim.id(), e);
            return new Unavailable<>(ProviderError.PROVIDER_ERROR, "the adapter failed");
        }
    }

    private boolean unavailable(ProviderId provider, ProviderError error, String detail) {
        LOG.info("provider {} tells no usage: {}, {}", provider.value(), error, detail);
        if (error.accountAlarm()) {
            providers.reportAlarm(provider, error, detail);
        }
        return false;
    }

    private Optional<UsageReports> reports(MeteredEsim esim) {
        return providers.find(esim.provider()).flatMap(EsimProvider::usageReports);
    }
}
