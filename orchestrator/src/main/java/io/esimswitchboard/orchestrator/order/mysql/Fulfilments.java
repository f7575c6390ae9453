package io.esimswitchboard.orchestrator.order.mysql;

import io.esimswitchboard.events.Fulfilled;
import io.esimswitchboard.events.FulfilmentMessage;
import io.esimswitchboard.events.Topics;
import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.LineId;
import io.esimswitchboard.orchestrator.order.Delivery;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.secret.Sealer;
import io.esimswitchboard.provider.ClaimUrl;
import io.esimswitchboard.provider.Deliverable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The messages that hand finished deliverables, with their secrets, to whoever may read the fulfilment topic. Sealed
/// until they leave.
@Singleton
final class Fulfilments {

    private final Sealer sealer;
    private final IdGenerator ids;

    Fulfilments(Sealer sealer, IdGenerator ids) {
        this.sealer = sealer;
        this.ids = ids;
    }

    /// One message for each line that something was delivered for.
    List<OutboxRow> messages(Order order, List<Delivery> deliveries) {
        return deliveries.stream().collect(Collectors.groupingBy(Delivery::line)).entrySet().stream()
                .map(entry -> message(order, entry.getKey(), entry.getValue()))
                .toList();
    }

    private OutboxRow message(Order order, LineId line, List<Delivery> deliveries) {
        byte[] payload = new FulfilmentMessage(
                        ids.next(),
                        order.id().toString(),
                        line.toString(),
                        order.updatedAt(),
                        Optional.of(order.tenant().toString()),
                        Optional.empty(),
                        deliveries.stream().map(Fulfilments::fulfilled).toList())
                .toBytes();
        return new OutboxRow(
                null,
                Topics.FULFILMENTS,
                order.id().toString(),
                sealer.seal(payload, MySqlOutbox.SEALED_FOR),
                true,
                order.updatedAt());
    }

    private static Fulfilled fulfilled(Delivery delivery) {
        return switch (delivery.deliverable()) {
            case Deliverable.EsimProfile(var iccid, var code) ->
                new Fulfilled.EsimProfile(new EsimId(delivery.id()).toString(), iccid.value(), code.value());
            case Deliverable.Claim(var code, var url, var deepLink, var _) ->
                new Fulfilled.ClaimLink(
                        new ClaimId(delivery.id()).toString(), code, url.value(), deepLink.map(ClaimUrl::value));
        };
    }
}
