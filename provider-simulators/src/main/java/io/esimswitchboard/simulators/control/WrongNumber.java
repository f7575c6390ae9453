package io.esimswitchboard.simulators.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.sale.SoldUnit;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.util.List;
import java.util.Optional;

/// Gives an order the number of another.
final class WrongNumber {

    private static final List<String> NUMBERS = List.of("orderNo", "id");

    /// The number of the first unit ever sold here; a stranger's when this is the first.
    static Reply another(Reply reply, List<SoldUnit> sales) {
        return number(reply)
                .map(own -> swap(
                        reply,
                        own,
                        sales.stream()
                                .map(SoldUnit::providerOrder)
                                .filter(each -> !each.equals(own))
                                .findFirst()
                                .orElse(foreign(own))))
                .orElse(reply);
    }

    /// A number that looks right and is of no order here.
    static Reply foreign(Reply reply) {
        return number(reply).map(own -> swap(reply, own, foreign(own))).orElse(reply);
    }

    private static String foreign(String own) {
        return new StringBuilder(own).reverse().toString();
    }

    private static Reply swap(Reply reply, String own, String other) {
        return reply.withBody(reply.body().replace(own, other));
    }

    private static Optional<String> number(Reply reply) {
        return Json.readObject(reply.body()).flatMap(root -> number((JsonNode) root));
    }

    // Wherever it stands: in an object, in an array of one, below an envelope.
    private static Optional<String> number(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Optional<String> own = NUMBERS.stream()
                    .flatMap(name -> Json.text(object, name).stream())
                    .findFirst();
            if (own.isPresent()) {
                return own;
            }
        }
        for (JsonNode child : node) {
            Optional<String> inside = number(child);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private WrongNumber() {}
}
