package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.order.OrderItem;
import io.esimswitchboard.orchestrator.quote.http.WantedFields;
import io.esimswitchboard.orchestrator.routing.RoutingRequest;
import io.esimswitchboard.orchestrator.routing.Wanted;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import java.util.Optional;

/// Reads one item: a package by its id, a requirement, or a package that tops an eSIM up. Empty when it is wrong, which
/// has been noted then.
final class ItemFields {

    private final JsonFields item;

    private ItemFields(JsonFields item) {
        this.item = item;
    }

    static Optional<OrderItem> read(JsonFields fields) {
        ItemFields item = new ItemFields(fields);
        Optional<EsimId> topUp = item.topUp();
        Optional<Wanted> wanted = item.wanted();
        Optional<DeliverableKind> deliverable = WantedFields.deliverable(fields);
        Optional<Money> maxPrice = fields.object("max_price").flatMap(MoneyFields::read);
        int quantity = WantedFields.quantity(fields);
        fields.end();
        return wanted.map(what -> new OrderItem(new RoutingRequest(what, deliverable, maxPrice), quantity, topUp));
    }

    private Optional<EsimId> topUp() {
        if (!item.has("esim_id")) {
            return Optional.empty();
        }
        item.require("package_id");
        if (item.has("deliverable")) {
            item.refuse("conflicting_fields", "tops an esim_id up, so nothing is delivered");
        }
        Optional<String> text = item.text("esim_id");
        Optional<EsimId> id = text.flatMap(EsimId::parse);
        if (text.isPresent() && id.isEmpty()) {
            item.refuse("esim_id", "invalid", "has to be an eSIM's id");
        }
        return id;
    }

    private Optional<Wanted> wanted() {
        boolean noted = item.has("esim_id") && !item.has("package_id");
        return noted ? Optional.empty() : WantedFields.read(item);
    }
}
