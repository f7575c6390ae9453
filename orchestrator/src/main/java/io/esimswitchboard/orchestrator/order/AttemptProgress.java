package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.CaseId;
import io.esimswitchboard.provider.ProviderOrderId;
import java.time.Instant;
import java.util.Optional;

/// How far an attempt has come.
///
/// @param sentAt when it was first about to leave
/// @param providerOrder the wholesaler's number, once known
/// @param trouble why it was turned down or is in doubt
/// @param cancellation how far giving it back has come; empty while nobody wants to
public record AttemptProgress(
        AttemptState state,
        Optional<Instant> sentAt,
        Optional<ProviderOrderId> providerOrder,
        Optional<Trouble> trouble,
        Optional<ResolvedBy> resolvedBy,
        Pursuit pursuit,
        Optional<CancellationState> cancellation) {

    /// Stored, to leave when the pursuit says.
    static AttemptProgress prepared(Pursuit pursuit) {
        return new AttemptProgress(
                AttemptState.PREPARED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                pursuit,
                Optional.empty());
    }

    public Optional<Instant> dueAt() {
        return pursuit.dueAt();
    }

    public int settleCount() {
        return pursuit.asked();
    }

    public Optional<CaseId> openCase() {
        return pursuit.openCase();
    }

    /// Whether it is to be taken back.
    public boolean cancelling() {
        return cancellation.filter(CancellationState.REQUESTED::equals).isPresent();
    }

    /// Whether the provider can be asked to take it back.
    public boolean cancellable() {
        return cancelling() && providerOrder.isPresent();
    }

    /// Whether it was said not to be there and is looked for once more.
    boolean lookedFor() {
        return state == AttemptState.REJECTED && pursuit.reviewAt().isPresent();
    }

    AttemptProgress dueNow(Instant now) {
        return pursued(pursuit.due(now));
    }

    boolean cancelled() {
        return cancellation.filter(CancellationState.CONFIRMED::equals).isPresent();
    }

    AttemptProgress sending(Instant now, Instant reviewAt) {
        return new AttemptProgress(
                AttemptState.SENT,
                Optional.of(now),
                providerOrder,
                Optional.empty(),
                Optional.empty(),
                Pursuit.afresh(now, reviewAt),
                cancellation);
    }

    AttemptProgress accepted(Optional<ProviderOrderId> order, ResolvedBy by, Pursuit next) {
        return new AttemptProgress(
                AttemptState.ACCEPTED,
                sentAt,
                order.or(() -> providerOrder),
                Optional.empty(),
                Optional.of(by),
                next,
                cancellation);
    }

    AttemptProgress inDoubt(Trouble doubt, Pursuit next) {
        return new AttemptProgress(
                AttemptState.UNKNOWN, sentAt, providerOrder, Optional.of(doubt), resolvedBy, next, cancellation);
    }

    AttemptProgress rejected(Trouble why, ResolvedBy by) {
        return closed(AttemptState.REJECTED, providerOrder, Optional.of(why), by);
    }

    AttemptProgress succeeded(ProviderOrderId order, ResolvedBy by) {
        return closed(AttemptState.SUCCEEDED, Optional.of(order), Optional.empty(), by);
    }

    AttemptProgress fromStock() {
        return closed(AttemptState.SUCCEEDED, Optional.empty(), Optional.empty(), ResolvedBy.STOCK);
    }

    AttemptProgress surplus(ProviderOrderId order, ResolvedBy by) {
        return closed(AttemptState.SUPERSEDED, Optional.of(order), trouble, by);
    }

    private AttemptProgress closed(
            AttemptState next, Optional<ProviderOrderId> order, Optional<Trouble> why, ResolvedBy by) {
        return new AttemptProgress(next, sentAt, order, why, Optional.of(by), pursuit.over(), cancellation);
    }

    /// Given up before it left, or after the provider has said that nothing will come of it.
    AttemptProgress writtenOff(Trouble why) {
        return new AttemptProgress(
                AttemptState.REJECTED,
                sentAt,
                providerOrder,
                Optional.of(why),
                resolvedBy,
                pursuit.over(),
                cancellation);
    }

    /// The same, known by this number to the provider.
    AttemptProgress as(ProviderOrderId order) {
        return new AttemptProgress(
                state, sentAt, Optional.of(order), trouble, Optional.of(ResolvedBy.OPERATOR), pursuit, cancellation);
    }

    AttemptProgress pursued(Pursuit next) {
        return new AttemptProgress(state, sentAt, providerOrder, trouble, resolvedBy, next, cancellation);
    }

    AttemptProgress cancellation(CancellationState next) {
        return new AttemptProgress(state, sentAt, providerOrder, trouble, resolvedBy, pursuit, Optional.of(next));
    }
}
