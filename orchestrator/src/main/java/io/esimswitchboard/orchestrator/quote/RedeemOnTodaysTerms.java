package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.catalogue.Catalogue;
import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.id.QuoteId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.pricing.Tariff;
import io.esimswitchboard.orchestrator.quote.MakeQuote.Pick;
import io.esimswitchboard.orchestrator.quote.MakeQuote.Terms;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.orchestrator.routing.RoutingDecision;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds the promise against what is on sale now. Where one line cannot be kept, all are promised anew.
@Singleton
public final class RedeemOnTodaysTerms implements RedeemQuote {

    private final Quotes quotes;
    private final Router router;
    private final Catalogue catalogue;
    private final MakeQuote makeQuote;
    private final QuoteSettings settings;
    private final InstantSource clock;

    public RedeemOnTodaysTerms(
            Quotes quotes,
            Router router,
            Catalogue catalogue,
            MakeQuote makeQuote,
            QuoteSettings settings,
            InstantSource clock) {
        this.quotes = quotes;
        this.router = router;
        this.catalogue = catalogue;
        this.makeQuote = makeQuote;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Redeemed redeem(TenantId tenant, QuoteId id) {
        Optional<Quote> found = quotes.find(tenant, id);
        if (found.isEmpty()) {
            return new Redeemed.Missing();
        }
        Quote quote = found.get();
        if (quote.usedBy().isPresent()) {
            return new Redeemed.Used();
        }
        return quote.expired(clock.instant()) ? new Redeemed.Expired() : hold(quote);
    }

    private Redeemed hold(Quote quote) {
        CatalogueSnapshot snapshot = catalogue.current();
        Optional<Tariff> tariff =
                snapshot.prices().tariff(Optional.of(quote.total().currency()), Optional.of(quote.tenant()));
        return tariff.map(known -> hold(quote, new Terms(snapshot, known, quote.tenant())))
                .orElseGet(Redeemed.NoOffer::new);
    }

    private Redeemed hold(Quote quote, Terms terms) {
        Drift.Limits limits = new Drift.Limits(quote.absorbBasisPoints(), settings.marginFloorPercent());
        List<LineAgain> lines = quote.lines().stream()
                .map(line -> new LineAgain(
                        line,
                        new Drift(terms.snapshot(), terms.tariff(), line, limits),
                        new Asking(router, quote.tenant()),
                        terms.snapshot()))
                .toList();
        List<RoutingDecision> decisions =
                lines.stream().flatMap(line -> line.kept().stream()).toList();
        return decisions.size() == lines.size() ? new Redeemed.Kept(quote, decisions) : anew(lines, terms);
    }

    private Redeemed anew(List<LineAgain> lines, Terms terms) {
        List<Pick> picks = new ArrayList<>();
        for (LineAgain line : lines) {
            Optional<Offer> best = line.best();
            if (best.isEmpty()) {
                return new Redeemed.NoOffer();
            }
            picks.add(
                    new Pick(best.get(), line.line().deliverable(), line.line().quantity()));
        }
        Quote instead = makeQuote.of(picks, terms);
        quotes.insert(instead);
        return new Redeemed.Drifted(instead);
    }
}
