package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.FieldError;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.order.Placement;
import io.esimswitchboard.orchestrator.order.Placement.NoTopUp.Reason;
import io.esimswitchboard.orchestrator.order.Placement.QuoteRefused;
import io.esimswitchboard.orchestrator.quote.Quote;
import io.esimswitchboard.orchestrator.quote.http.QuoteJson;
import io.esimswitchboard.orchestrator.quote.http.WantedFields;
import io.esimswitchboard.provider.Money;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// What the storefront is told when an order cannot be taken on.
@Singleton
final class Refusals {

    private static final String QUOTE_ID = "/quote_id";

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    /// What was placed, or the refusal as a problem.
    Placement.Placed placed(Placement placement) {
        return switch (placement) {
            case Placement.Placed placed -> placed;
            case Placement.NoOffer(var item) -> throw WantedFields.noOffer(item);
            case Placement.NoTopUp(var item, var reason) -> throw noTopUp(item, reason);
            case Placement.PriceExceeded(var item, var cheapest) -> throw priceExceeded(item, cheapest);
            case Placement.QuoteRefused(var cause) -> throw quoteRefused(cause);
            case Placement.PriceChanged(var instead) -> throw priceChanged(instead);
        };
    }

    static ProblemException noTopUp(int item, Reason reason) {
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

    private static ProblemException quoteRefused(QuoteRefused.Cause cause) {
        return switch (cause) {
            case NO_SUCH_QUOTE ->
                at(ProblemException.notFound(), QUOTE_ID, "not_found", "There is no such quote of this storefront.");
            case EXPIRED -> {
                String detail = "The quote has expired; ask for a new one.";
                yield at(ProblemException.conflict("quote_expired", detail), QUOTE_ID, "quote_expired", detail);
            }
            case USED -> {
                String detail = "An order was placed by this quote; it is good for one.";
                yield at(ProblemException.conflict("quote_used", detail), QUOTE_ID, "quote_used", detail);
            }
            case NO_OFFER -> {
                String detail = "Nothing on sale does what was quoted any more.";
                yield at(ProblemException.unprocessable("no_offer", detail), QUOTE_ID, "no_offer", detail);
            }
        };
    }

    private ProblemException priceChanged(Quote instead) {
        String detail = "Costs have moved, and the quote cannot be kept; a new one is offered in its place.";
        ProblemException refusal =
                at(ProblemException.conflict("price_changed", detail), QUOTE_ID, "price_changed", detail);
        try {
            return new ProblemException(refusal.problem().with("quote", json.writeValueToTree(QuoteJson.of(instead))));
        } catch (IOException e) {
            throw new UncheckedIOException("a quote is plain JSON", e);
        }
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
