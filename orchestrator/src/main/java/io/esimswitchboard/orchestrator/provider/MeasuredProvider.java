package io.esimswitchboard.orchestrator.provider;

import io.esimswitchboard.provider.AccountBalance;
import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.Cancellations;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.Ordering;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.PlanCatalogue;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.ProviderTraits;
import io.esimswitchboard.provider.TopUps;
import io.esimswitchboard.provider.TravellerPortal;
import io.esimswitchboard.provider.UsageReports;
import java.util.Optional;

/// A provider whose calls to its wholesaler are timed. Changes nothing else: an exception passes through.
final class MeasuredProvider implements EsimProvider {

    private final EsimProvider provider;
    private final CallTimer timer;

    MeasuredProvider(EsimProvider provider, CallTimer timer) {
        this.provider = provider;
        this.timer = timer;
    }

    @Override
    public ProviderId id() {
        return provider.id();
    }

    @Override
    public ProviderTraits traits() {
        return provider.traits();
    }

    @Override
    public PlanCatalogue catalogue() {
        PlanCatalogue plans = provider.catalogue();
        return () -> timer.answer("read_catalogue", plans::read);
    }

    @Override
    public Ordering ordering() {
        Ordering ordering = provider.ordering();
        return new Ordering() {
            @Override
            public Outcome<EsimOrder> place(Attempt attempt) {
                return timer.outcome("place", () -> ordering.place(attempt));
            }

            @Override
            public Outcome<EsimOrder> settle(Attempt attempt) {
                return timer.outcome("settle", () -> ordering.settle(attempt));
            }
        };
    }

    @Override
    public Optional<TopUps> topUps() {
        return provider.topUps().map(topUps -> new TopUps() {
            @Override
            public Outcome<ProviderOrderId> place(Attempt attempt, Iccid esim) {
                return timer.outcome("place_top_up", () -> topUps.place(attempt, esim));
            }

            @Override
            public Outcome<ProviderOrderId> settle(Attempt attempt, Iccid esim) {
                return timer.outcome("settle_top_up", () -> topUps.settle(attempt, esim));
            }
        });
    }

    @Override
    public Optional<UsageReports> usageReports() {
        return provider.usageReports()
                .map(reports -> (order, esim) -> timer.answer("fetch_usage", () -> reports.fetchUsage(order, esim)));
    }

    @Override
    public Optional<Cancellations> cancellations() {
        return provider.cancellations()
                .map(cancellations -> order -> timer.outcome("cancel", () -> cancellations.cancel(order)));
    }

    @Override
    public Optional<AccountBalance> accountBalance() {
        return provider.accountBalance().map(balance -> () -> timer.answer("fetch_balance", balance::fetchBalance));
    }

    @Override
    public Optional<TravellerPortal> travellerPortal() {
        return provider.travellerPortal().map(portal -> new MeasuredPortal(portal, timer));
    }

    /// Pure, so there is nothing to time.
    @Override
    public Optional<InboundWebhooks> inboundWebhooks() {
        return provider.inboundWebhooks();
    }

    @Override
    public void close() {
        provider.close();
    }
}
