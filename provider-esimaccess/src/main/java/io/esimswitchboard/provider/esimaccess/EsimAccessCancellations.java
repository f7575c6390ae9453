package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.Cancellations;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.esimaccess.EsimAccessLookup.Found;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.Reply.Failure;
import java.util.Optional;

/// Giving back an eSIM that was never installed; its price returns to the balance.
///
/// Orders are cancelled eSIM by eSIM, so the order is looked up first, and again when the wholesaler refuses: it may
/// have been cancelled by a call whose answer we lost.
final class EsimAccessCancellations implements Cancellations {

    private static final String NOT_NOW = "200002";

    private final EsimAccessApi api;
    private final EsimAccessLookup lookup;

    EsimAccessCancellations(EsimAccessApi api) {
        this.api = api;
        this.lookup = new EsimAccessLookup(api);
    }

    @Override
    public Outcome<ProviderOrderId> cancel(ProviderOrderId order) {
        return switch (lookup.byOrder(order)) {
            case Found.One(var esim) when EsimAccessRecords.isCancelled(esim) -> new Done<>(order);
            case Found.One(var esim) -> cancel(order, esim);
            case Found.None() -> new Unknown<>("order " + order.value() + " is not to be found");
            case Found.NotYet(var _) -> new Accepted<>(Optional.of(order), EsimAccessOutcomes.ASK_AGAIN);
            case Found.Unclear(var error, var doubt) when error == ProviderError.MAINTENANCE -> new NotDone<>(doubt);
            case Found.Unclear(var _, var doubt) -> new Unknown<>(doubt);
        };
    }

    private Outcome<ProviderOrderId> cancel(ProviderOrderId order, JsonView esim) {
        return esim.text("esimTranNo")
                .map(number -> api.call("/esim/cancel", new EsimAccessBodies.Cancel(number))
                        .outcome(_ -> new Done<>(order), failure -> refused(order, failure)))
                .orElseGet(() -> new Unknown<>("order " + order.value() + " has an eSIM without a number"));
    }

    private Outcome<ProviderOrderId> refused(ProviderOrderId order, Failure failure) {
        if (!failure.code().equals(NOT_NOW)) {
            return EsimAccessOutcomes.ofOrder(failure);
        }
        return lookup.byOrder(order) instanceof Found.One(var esim) && EsimAccessRecords.isCancelled(esim)
                ? new Done<>(order)
                : new Rejected<>(ProviderError.VALIDATION, failure.code(), failure.message());
    }
}
