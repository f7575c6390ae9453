package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderOrderId;
import java.util.List;
import java.util.function.Function;

/// What a provider has carried out: it delivered eSIMs, or nothing but more data for one.
record Sold(ProviderOrderId id, List<Deliverable> deliverables) {

    static Outcome<Sold> ofEsims(Outcome<EsimOrder> outcome) {
        return of(outcome, order -> new Sold(order.id(), order.deliverables()));
    }

    static Outcome<Sold> ofTopUp(Outcome<ProviderOrderId> outcome) {
        return of(outcome, id -> new Sold(id, List.of()));
    }

    private static <T> Outcome<Sold> of(Outcome<T> outcome, Function<T, Sold> sold) {
        return switch (outcome) {
            case Done<T>(var value) -> new Done<>(sold.apply(value));
            case Accepted<T>(var order, var askAgainIn) -> new Accepted<>(order, askAgainIn);
            case Rejected<T>(var reason, var code, var detail) -> new Rejected<>(reason, code, detail);
            case NotDone<T>(var evidence) -> new NotDone<>(evidence);
            case Unknown<T>(var doubt) -> new Unknown<>(doubt);
        };
    }
}
