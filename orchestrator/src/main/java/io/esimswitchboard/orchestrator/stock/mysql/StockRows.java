package io.esimswitchboard.orchestrator.stock.mysql;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.orchestrator.order.Choice;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.Surplus;
import io.esimswitchboard.orchestrator.secret.Sealer;
import io.esimswitchboard.orchestrator.stock.StockStatus;
import io.esimswitchboard.orchestrator.stock.StockUnit;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.Traveller;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Stock to rows and back; opens and seals its secrets.
@Singleton
final class StockRows {

    private static final Argument<List<SecretRow>> SECRETS = Argument.listOf(SecretRow.class);

    private final Sealer sealer;
    private final JsonMapper json;

    StockRows(Sealer sealer, JsonMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    StockRow of(Order order, Surplus surplus) {
        AttemptId attempt = surplus.attempt().id();
        Choice choice = surplus.attempt().choice();
        return new StockRow(
                Uuids.bytes(attempt.uuid()),
                Uuids.bytes(order.id().uuid()),
                choice.provider().value(),
                choice.plan().value(),
                surplus.providerOrder().value(),
                surplus.deliverables().getFirst().kind().name(),
                !order.facts().traveller().equals(Traveller.UNNAMED),
                choice.cost().amount(),
                choice.cost().currency().getCurrencyCode(),
                sealer.seal(
                        bytes(surplus.deliverables().stream().map(SecretRow::of).toList()), boundTo(attempt)),
                StockStatus.OFFERED_BACK.name(),
                null,
                null,
                order.updatedAt(),
                order.updatedAt());
    }

    EsimOrder toOrder(StockRow row) {
        byte[] plain = sealer.open(row.secretsSealed(), boundTo(new AttemptId(Uuids.fromBytes(row.attemptId()))));
        return new EsimOrder(
                new ProviderOrderId(row.providerOrderId()),
                secrets(plain).stream().map(SecretRow::toDeliverable).toList(),
                Optional.empty());
    }

    StockUnit toUnit(StockRow row) {
        return new StockUnit(
                new AttemptId(Uuids.fromBytes(row.attemptId())),
                new OrderId(Uuids.fromBytes(row.orderId())),
                new ProviderId(row.providerId()),
                new PlanId(row.planId()),
                new ProviderOrderId(row.providerOrderId()),
                DeliverableKind.valueOf(row.deliverable()),
                row.named(),
                new Money(row.costAmount(), Currency.getInstance(row.currency())),
                StockStatus.valueOf(row.status()),
                Optional.ofNullable(row.expiresAt()),
                Optional.ofNullable(row.takenOrderId()).map(id -> new OrderId(Uuids.fromBytes(id))),
                row.createdAt());
    }

    private static String boundTo(AttemptId attempt) {
        return "stock " + attempt;
    }

    private byte[] bytes(List<SecretRow> secrets) {
        try {
            return json.writeValueAsBytes(SECRETS, secrets);
        } catch (IOException e) {
            throw new IllegalStateException("a deliverable cannot be written as JSON", e);
        }
    }

    private List<SecretRow> secrets(byte[] plain) {
        try {
            return json.readValue(plain, SECRETS);
        } catch (IOException e) {
            throw new IllegalStateException("a stored deliverable cannot be read", e);
        }
    }
}
