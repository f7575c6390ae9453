package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.Choice;
import io.esimswitchboard.orchestrator.order.LineKind;
import io.esimswitchboard.orchestrator.order.LineKind.TopUp;
import io.esimswitchboard.orchestrator.order.LineReason;
import io.esimswitchboard.orchestrator.order.LineStatus;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderLine;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lines and the offers they may be bought from, to rows and back.
final class LineRows {

    private LineRows() {}

    static LineRow of(Order order, OrderLine line, int position) {
        return new LineRow(
                Uuids.bytes(line.id().uuid()),
                Uuids.bytes(order.id().uuid()),
                position,
                Uuids.bytes(line.packageId().uuid()),
                line.quantity(),
                line.unitPrice().amount(),
                line.unitPrice().currency().getCurrencyCode(),
                line.status().name(),
                line.fulfilledQuantity(),
                reason(line),
                line.deadlineAt(),
                line.kind() instanceof TopUp(var esim, var _) ? Uuids.bytes(esim.uuid()) : null,
                line.kind() instanceof TopUp(var _, var iccid) ? iccid.value() : null);
    }

    static @Nullable String reason(OrderLine line) {
        return line.reason().map(Enum::name).orElse(null);
    }

    static ChoiceRow of(Order order, OrderLine line, Choice choice) {
        return new ChoiceRow(
                Uuids.bytes(line.id().uuid()),
                choice.rank(),
                Uuids.bytes(order.id().uuid()),
                Uuids.bytes(choice.offer().uuid()),
                choice.provider().value(),
                choice.plan().value(),
                choice.deliverable().name(),
                choice.cost().amount(),
                choice.cost().currency().getCurrencyCode());
    }

    static OrderLine toLine(LineRow row, List<ChoiceRow> choiceRows, List<AttemptRow> attemptRows) {
        List<Choice> choices = choiceRows.stream()
                .filter(choice -> Arrays.equals(choice.lineId(), row.id()))
                .map(LineRows::toChoice)
                .toList();
        return new OrderLine(
                new LineId(Uuids.fromBytes(row.id())),
                kind(row),
                new PackageId(Uuids.fromBytes(row.packageId())),
                row.quantity(),
                money(row.unitPrice(), row.currency()),
                LineStatus.valueOf(row.status()),
                row.fulfilledQuantity(),
                Optional.ofNullable(row.reason()).map(LineReason::valueOf),
                row.deadlineAt(),
                choices,
                attemptRows.stream()
                        .filter(attempt -> Arrays.equals(attempt.lineId(), row.id()))
                        .map(attempt -> AttemptRows.toAttempt(attempt, choices))
                        .toList());
    }

    private static LineKind kind(LineRow row) {
        byte[] esim = row.topUpEsimId();
        String iccid = row.topUpIccid();
        return esim == null || iccid == null
                ? new LineKind.NewEsim()
                : new TopUp(new EsimId(Uuids.fromBytes(esim)), new Iccid(iccid));
    }

    private static Choice toChoice(ChoiceRow row) {
        return new Choice(
                row.choiceRank(),
                new OfferId(Uuids.fromBytes(row.offerId())),
                new ProviderId(row.providerId()),
                new PlanId(row.planId()),
                DeliverableKind.valueOf(row.deliverable()),
                money(row.costAmount(), row.currency()));
    }

    static Money money(BigDecimal amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }
}
