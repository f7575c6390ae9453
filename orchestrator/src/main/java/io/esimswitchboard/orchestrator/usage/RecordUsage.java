package io.esimswitchboard.orchestrator.usage;

import io.esimswitchboard.orchestrator.catalogue.Catalogue;
import io.esimswitchboard.orchestrator.esim.EsimStatuses;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.order.Fact;
import io.esimswitchboard.orchestrator.order.OrderNotes;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.UsageReports.Usage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Works a reading of usage into the eSIM's snapshot, its status, and its order's events. One that is older than what
/// is known changes nothing.
@Singleton
public final class RecordUsage {

    private final UsageStore store;
    private final UsageSettings settings;
    private final EsimStatuses esims;
    private final OrderNotes notes;
    private final Catalogue catalogue;

    RecordUsage(UsageStore store, UsageSettings settings, EsimStatuses esims, OrderNotes notes, Catalogue catalogue) {
        this.store = store;
        this.settings = settings;
        this.esims = esims;
        this.notes = notes;
        this.catalogue = catalogue;
    }

    /// What the provider answered. Tells whether any of it was new.
    boolean answered(MeteredEsim esim, Usage usage) {
        List<Fact> facts = notes.note(esim.order(), "poll", now -> {
            UsageSnapshot heard = UsageSnapshot.answered(usage, now);
            return store.find(esim.id())
                    .map(found -> record(new UsageNews(found, heard, settings.passed(heard.percent())), now))
                    .orElse(List.of());
        });
        return !facts.isEmpty();
    }

    /// What the provider has called to say: a share of the plan is used. Inside a transaction that holds the order.
    public List<Fact> reached(EsimId id, int percent, Instant at, Instant now) {
        return store.find(id)
                .map(esim -> record(
                        new UsageNews(esim, UsageSnapshot.reached(percent, plan(esim), esim.last(), at), percent), now))
                .orElse(List.of());
    }

    private Optional<Allowance> plan(MeteredEsim esim) {
        return catalogue
                .current()
                .find(esim.packageId())
                .map(esimPackage -> esimPackage.terms().allowance());
    }

    private List<Fact> record(UsageNews news, Instant now) {
        EsimId id = news.before().id();
        UsageSnapshot heard = news.heard().heardAt(now);
        Optional<UsageSnapshot> newer =
                news.before().last().filter(last -> heard.asOf().isBefore(last.asOf()));
        if (newer.isPresent()) {
            store.save(id, newer.get().heardAt(now), news.before().percentTold());
            return List.of();
        }
        store.save(id, heard, news.percentTold());
        List<Fact> facts = new ArrayList<>(news.facts());
        news.service()
                .flatMap(status -> esims.moveService(id, status, heard.asOf(), now))
                .ifPresent(facts::add);
        return facts;
    }
}
