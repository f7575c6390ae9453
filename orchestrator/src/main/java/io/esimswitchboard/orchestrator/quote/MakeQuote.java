package io.esimswitchboard.orchestrator.quote;

import io.esimswitchboard.orchestrator.catalogue.Catalogue;
import io.esimswitchboard.orchestrator.catalogue.CatalogueSnapshot;
import io.esimswitchboard.orchestrator.catalogue.EsimPackage;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.QuoteId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.pricing.Tariff;
import io.esimswitchboard.orchestrator.quote.QuoteLine.Cost;
import io.esimswitchboard.orchestrator.quote.QuoteLine.Extras;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.provider.DeliverableKind;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Makes quotes of what is on sale. Stores nothing.
@Singleton
public final class MakeQuote {

    private final Router router;
    private final Catalogue catalogue;
    private final QuoteSettings settings;
    private final IdGenerator ids;
    private final InstantSource clock;

    public MakeQuote(Router router, Catalogue catalogue, QuoteSettings settings, IdGenerator ids, InstantSource clock) {
        this.router = router;
        this.catalogue = catalogue;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /// What came of asking for a quote.
    public sealed interface Made {}

    public record Promised(Quote quote) implements Made {}

    /// Nothing on sale does what item `item` (from 0) asks for.
    public record NoOffer(int item) implements Made {}

    /// Nobody knows what the currency is worth.
    public record NoRate() implements Made {}

    /// @param currency none for the platform's own
    public Made make(TenantId tenant, List<QuoteItem> items, Optional<Currency> currency) {
        CatalogueSnapshot snapshot = catalogue.current();
        Optional<Tariff> tariff = snapshot.prices().tariff(currency, Optional.of(tenant));
        if (tariff.isEmpty()) {
            return new NoRate();
        }
        Asking asking = new Asking(router, tenant);
        List<Pick> picks = new ArrayList<>();
        for (QuoteItem item : items) {
            List<Offer> ranked = asking.inCurrency(
                            item.wanted(), item.deliverable(), tariff.get().currency())
                    .ranked();
            if (ranked.isEmpty()) {
                return new NoOffer(picks.size());
            }
            picks.add(new Pick(ranked.getFirst(), item.deliverable(), item.quantity()));
        }
        return new Promised(of(picks, new Terms(snapshot, tariff.get(), tenant)));
    }

    /// An offer at the price that is promised for it.
    record Pick(Offer offer, Optional<DeliverableKind> deliverable, int quantity) {}

    /// What a quote is made by.
    record Terms(CatalogueSnapshot snapshot, Tariff tariff, TenantId tenant) {

        private BigDecimal exchanged(Offer offer) {
            return tariff.comesTo(offer.cost())
                    .orElseThrow(() -> new IllegalStateException("rates have been taken back while a quote was made"));
        }
    }

    Quote of(List<Pick> picks, Terms terms) {
        Instant now = clock.instant();
        return new Quote(
                new QuoteId(ids.next()),
                terms.tenant,
                picks.stream().map(pick -> line(pick, terms)).toList(),
                Fx.of(terms.tariff),
                settings.absorbBasisPoints(),
                now,
                now.plus(settings.validFor()),
                Optional.empty());
    }

    private static QuoteLine line(Pick pick, Terms terms) {
        Offer offer = pick.offer;
        return new QuoteLine(
                offer.packageId(),
                offer.id(),
                pick.deliverable,
                pick.quantity,
                offer.sellPrice(),
                new Cost(offer.cost(), terms.exchanged(offer)),
                extras(terms.snapshot.find(offer.packageId())));
    }

    private static Extras extras(Optional<EsimPackage> esimPackage) {
        return esimPackage
                .map(EsimPackage::terms)
                .map(terms -> new Extras(terms.installWindowDays(), terms.topUpSupported()))
                .orElseThrow(() -> new IllegalStateException("an offer on sale fills no package"));
    }
}
