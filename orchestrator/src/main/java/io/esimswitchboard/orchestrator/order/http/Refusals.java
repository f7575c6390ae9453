package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.FieldError;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.order.Placement;
import io.esimswitchboard.orchestrator.order.Placement.NoTopUp.Reason;
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
            case Placement.NoTopUp(var item, var reason) -> throw noTopUp(item, reason);
            case Placement.PriceExceeded(var item, var cheapest) -> throw priceExceeded(item, cheapest);
        };
    }

    private static ProblemException noOffer(int item) {
        String detail = "Nothing on sale does what the item asks for.";
        return at(ProblemException.unprocessable("no_offer", detail), "/items/" + item, "no_offer", detail);
    }

    private static ProblemException noTopUp(int item, Reason reason) {
        String esim = "/items/" + item + "/esim_id";
        return switch (reason) {
            case NO_SUCH_ESIM ->
                at(ProblemException.notFound(), esim, "not_found", "There is no such eSIM of this storefront.");
            case NOT_OFFERED -> {
                String detail = "This eSIM cannot be topped up.";
                yield at(
                        ProblemException.unprocessable("top_up_not_offered", detail),
                        esim,
                        "top_up_not_offered",
                        detail);
            }
            case INCOMPATIBLE -> {
                String detail = "This package does not top that eSIM up; its top-ups are listed with it.";
                yield at(
                        ProblemException.unprocessable("no_offer", detail),
                        "/items/" + item + "/package_id",
                        "no_offer",
                        detail);
            }
            case NOT_READY -> {
                String detail = "The wholesaler has not told yet which profile this claim became.";
                yield at(ProblemException.conflict("esim_not_ready", detail), esim, "esim_not_ready", detail);
            }
            case ENDED -> {
                String detail = "This eSIM is cancelled, revoked or deleted.";
                yield at(ProblemException.conflict("esim_ended", detail), esim, "esim_ended", detail);
            }
        };
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
