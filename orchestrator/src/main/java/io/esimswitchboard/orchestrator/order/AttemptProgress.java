package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.provider.ProviderOrderId;
import java.time.Instant;
import java.util.Optional;

/// How far an attempt has come.
///
/// @param sentAt when it was first about to leave
/// @param providerOrder the wholesaler's number, once known
/// @param trouble why it was turned down or is in doubt
/// @param settleCount how often the provider has been asked what became of it
/// @param dueAt when it wants work again; empty when it wants none
public record AttemptProgress(
        AttemptState state,
        Optional<Instant> sentAt,
        Optional<ProviderOrderId> providerOrder,
        Optional<Trouble> trouble,
        Optional<ResolvedBy> resolvedBy,
        int settleCount,
        Optional<Instant> dueAt) {

    static AttemptProgress prepared(Instant dueAt) {
        return new AttemptProgress(
                AttemptState.PREPARED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of(dueAt));
    }

    AttemptProgress sending(Instant now, Instant settleFrom) {
        return new AttemptProgress(
                AttemptState.SENT,
                Optional.of(now),
                providerOrder,
                Optional.empty(),
                Optional.empty(),
                settleCount,
                Optional.of(settleFrom));
    }

    AttemptProgress accepted(Optional<ProviderOrderId> order, ResolvedBy by, Instant dueAt) {
        return new AttemptProgress(
                AttemptState.ACCEPTED,
                sentAt,
                order.or(() -> providerOrder),
                Optional.empty(),
                Optional.of(by),
                settleCount + 1,
                Optional.of(dueAt));
    }

    AttemptProgress inDoubt(Trouble doubt, Optional<Instant> dueAt) {
        return new AttemptProgress(
                AttemptState.UNKNOWN, sentAt, providerOrder, Optional.of(doubt), resolvedBy, settleCount + 1, dueAt);
    }

    AttemptProgress rejected(Trouble why, ResolvedBy by) {
        return closed(AttemptState.REJECTED, providerOrder, Optional.of(why), by);
    }

    AttemptProgress succeeded(ProviderOrderId order, ResolvedBy by) {
        return closed(AttemptState.SUCCEEDED, Optional.of(order), Optional.empty(), by);
    }

    AttemptProgress surplus(ProviderOrderId order, ResolvedBy by) {
        return closed(AttemptState.SUPERSEDED, Optional.of(order), trouble, by);
    }

    private AttemptProgress closed(
            AttemptState next, Optional<ProviderOrderId> order, Optional<Trouble> why, ResolvedBy by) {
        return new AttemptProgress(next, sentAt, order, why, Optional.of(by), settleCount, Optional.empty());
    }

    /// The same with nothing more to do.
    AttemptProgress idle() {
        return new AttemptProgress(state, sentAt, providerOrder, trouble, resolvedBy, settleCount, Optional.empty());
    }
}
