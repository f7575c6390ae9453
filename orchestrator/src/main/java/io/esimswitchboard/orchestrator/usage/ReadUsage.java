package io.esimswitchboard.orchestrator.usage;

import io.esimswitchboard.orchestrator.catalogue.Catalogue;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.TenantId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Serves an eSIM's usage: as it is known while that is fresh, else after asking the provider, and where that does not
/// answer in time, as it was.
@Singleton
public final class ReadUsage {

    private final UsageStore store;
    private final AskUsage askUsage;
    private final UsageCalls calls;
    private final UsageSettings settings;
    private final Catalogue catalogue;
    private final InstantSource clock;

    ReadUsage(
            UsageStore store,
            AskUsage askUsage,
            UsageCalls calls,
            UsageSettings settings,
            Catalogue catalogue,
            InstantSource clock) {
        this.store = store;
        this.askUsage = askUsage;
        this.calls = calls;
        this.settings = settings;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public UsageAnswer read(TenantId tenant, EsimId id) {
        Optional<MeteredEsim> esim = store.find(tenant, id);
        if (esim.filter(this::wantsAsking).isPresent()) {
            calls.refresh(esim.get());
            esim = store.find(tenant, id);
        }
        return esim.map(this::answer).orElseGet(UsageAnswer.NoEsim::new);
    }

    /// What a plan that has ended used no longer changes.
    private boolean wantsAsking(MeteredEsim esim) {
        Instant oldest = clock.instant().minus(settings.maxAge());
        boolean fresh = esim.last()
                .filter(last -> esim.service().end() || last.fetchedAt().isAfter(oldest))
                .isPresent();
        return !fresh && askUsage.canAsk(esim);
    }

    private UsageAnswer answer(MeteredEsim esim) {
        return esim.last()
                .<UsageAnswer>map(last -> new UsageAnswer.Known(last, validUntil(esim)))
                .orElseGet(() -> askUsage.canAsk(esim) ? new UsageAnswer.Away() : new UsageAnswer.Untold());
    }

    private Optional<Instant> validUntil(MeteredEsim esim) {
        return esim.activatedAt()
                .flatMap(begun -> catalogue
                        .current()
                        .find(esim.packageId())
                        .map(each -> begun.plus(Duration.ofDays(each.terms().validityDays()))));
    }
}
