package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.CaseId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.AttemptProgress;
import io.esimswitchboard.orchestrator.order.AttemptState;
import io.esimswitchboard.orchestrator.order.CancellationState;
import io.esimswitchboard.orchestrator.order.Choice;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderLine;
import io.esimswitchboard.orchestrator.order.Pursuit;
import io.esimswitchboard.orchestrator.order.ResolvedBy;
import io.esimswitchboard.orchestrator.order.StoredAttempt;
import io.esimswitchboard.orchestrator.order.Trouble;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import java.util.List;
import java.util.Optional;

/// Attempts to rows and back.
final class AttemptRows {

    private AttemptRows() {}

    static AttemptRow of(Order order, OrderLine line, StoredAttempt attempt) {
        AttemptProgress progress = attempt.progress();
        Optional<Trouble> trouble = progress.trouble();
        return new AttemptRow(
                Uuids.bytes(attempt.id().uuid()),
                Uuids.bytes(order.id().uuid()),
                Uuids.bytes(line.id().uuid()),
                attempt.unit(),
                attempt.number(),
                attempt.choice().rank(),
                attempt.choice().provider().value(),
                attempt.reference().value(),
                progress.state().name(),
                progress.providerOrder().map(ProviderOrderId::value).orElse(null),
                progress.sentAt().orElse(null),
                trouble.flatMap(Trouble::error).map(Enum::name).orElse(null),
                trouble.map(Trouble::providerCode).orElse(null),
                trouble.map(Trouble::detail).orElse(null),
                progress.resolvedBy().map(Enum::name).orElse(null),
                progress.settleCount(),
                progress.dueAt().orElse(null),
                progress.pursuit().reviewAt().orElse(null),
                progress.openCase().map(id -> Uuids.bytes(id.uuid())).orElse(null),
                progress.cancellation().map(Enum::name).orElse(null),
                attempt.createdAt());
    }

    static StoredAttempt toAttempt(AttemptRow row, List<Choice> choices) {
        Choice choice = choices.stream()
                .filter(each -> each.rank() == row.choiceRank())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(row.reference() + " has no choice " + row.choiceRank()));
        return new StoredAttempt(
                new AttemptId(Uuids.fromBytes(row.id())),
                row.unit(),
                row.number(),
                choice,
                new OrderReference(row.reference()),
                row.createdAt(),
                toProgress(row));
    }

    private static AttemptProgress toProgress(AttemptRow row) {
        return new AttemptProgress(
                AttemptState.valueOf(row.state()),
                Optional.ofNullable(row.sentAt()),
                Optional.ofNullable(row.providerOrderId()).map(ProviderOrderId::new),
                toTrouble(row),
                Optional.ofNullable(row.resolvedBy()).map(ResolvedBy::valueOf),
                toPursuit(row),
                Optional.ofNullable(row.cancellation()).map(CancellationState::valueOf));
    }

    private static Pursuit toPursuit(AttemptRow row) {
        return new Pursuit(
                row.settleCount(),
                Optional.ofNullable(row.dueAt()),
                Optional.ofNullable(row.reviewAt()),
                Optional.ofNullable(row.caseId()).map(id -> new CaseId(Uuids.fromBytes(id))));
    }

    private static Optional<Trouble> toTrouble(AttemptRow row) {
        return Optional.ofNullable(row.providerCode())
                .map(code -> new Trouble(
                        Optional.ofNullable(row.error()).map(ProviderError::valueOf),
                        code,
                        Optional.ofNullable(row.detail()).orElse("")));
    }
}
