package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.FieldError;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.order.Placement;
import io.esimswitchboard.provider.Money;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;

/// What the storefront is told when an order cannot be taken on.
final class Refusals {

    private Refusals() {}

    /// What was placed, or the refusal as a problem.
    static Placement.Placed placed(Placement placement) {
        return switch (placement) {
            case Placement.Placed placed -> placed;
            case Placement.NoOffer(var item) -> throw noOffer(item);
            case Placement.PriceExceeded(var item, var cheapest) -> throw priceExceeded(item, cheapest);
        };
    }

    private static ProblemException noOffer(int item) {
        String detail = "Nothing on sale does what the item asks for.";
        return at(ProblemException.unprocessable("no_offer", detail), "/items/" + item, "no_offer", detail);
    }

    private static ProblemException priceExceeded(int item, Money cheapest) {
        String detail = "Everything that does what the item asks for costs more than max_price.";
        ProblemException refusal = at(
                ProblemException.conflict("price_exceeded", detail),
                "/items/" + item + "/max_price",
                "price_exceeded",
                detail);
        return new ProblemException(refusal.problem().with("cheapest", toJson(cheapest)));
    }

    private static ProblemException at(ProblemException refusal, String pointer, String code, String detail) {
        return new ProblemException(refusal.problem().with(List.of(new FieldError(pointer, code, detail))));
    }

    private static JsonNode toJson(Money money) {
        return JsonNode.createObjectNode(Map.of(
                "amount", JsonNode.createStringNode(money.amount().toPlainString()),
                "currency", JsonNode.createStringNode(money.currency().getCurrencyCode())));
    }
}
