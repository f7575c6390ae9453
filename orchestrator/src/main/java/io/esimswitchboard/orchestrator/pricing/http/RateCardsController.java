package io.esimswitchboard.orchestrator.pricing.http;

import io.esimswitchboard.orchestrator.http.FieldError;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.http.QueryFields;
import io.esimswitchboard.orchestrator.pricing.PriceStore;
import io.esimswitchboard.orchestrator.pricing.PutPrices;
import io.esimswitchboard.orchestrator.pricing.RateCard;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.Set;

/// What wholesalers charge by contract.
@Controller("/ops/v1/rate-cards/{provider_id}")
@Tag(name = "Operators")
final class RateCardsController {

    private static final String CSV = "text/csv";

    private final Providers providers;
    private final PriceStore store;
    private final PutPrices put;
    private final RateCardReader reader;

    RateCardsController(Providers providers, PriceStore store, PutPrices put, RateCardReader reader) {
        this.providers = providers;
        this.store = store;
        this.put = put;
        this.reader = reader;
    }

    @Get
    @Operation(summary = "Read which version of a rate card holds")
    @ApiResponse(responseCode = "200", description = "The version that holds")
    @ApiResponse(responseCode = "404", description = "There is no such provider, or it has no rate card")
    RateCardJson read(@PathVariable("provider_id") String id) {
        return current(provider(id)).orElseThrow(ProblemException::notFound);
    }

    private Optional<RateCardJson> current(ProviderId provider) {
        return Optional.ofNullable(store.load().rateCards().get(provider)).map(card -> RateCardJson.of(provider, card));
    }

    @Put(consumes = {CSV, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Put a rate card",
            description = "CSV with its header, or a JSON array of objects with the same names; all of it is taken or"
                    + " nothing. With accept_shrunken=true also when many rows are missing.",
            parameters = @Parameter(name = "accept_shrunken", in = ParameterIn.QUERY, example = "false"))
    @ApiResponse(responseCode = "200", description = "The version that holds now")
    @ApiResponse(responseCode = "400", description = "Something is wrong; errors[] names rows and columns")
    @ApiResponse(responseCode = "404", description = "There is no such provider")
    @ApiResponse(responseCode = "409", description = "Many rows of the card before are missing")
    RateCardJson put(
            @PathVariable("provider_id") String id,
            @Parameter(hidden = true) HttpRequest<byte[]> request,
            @Parameter(hidden = true) Caller caller) {
        ProviderId provider = provider(id);
        boolean anySize = anySize(request);
        byte[] body = request.getBody().orElse(new byte[0]);
        boolean csv = request.getContentType()
                .filter(type -> type.getName().equals(CSV))
                .isPresent();
        RateCard card = csv ? reader.csv(body) : reader.json(body);
        current(provider)
                .filter(_ -> !anySize)
                .ifPresent(before -> refuseShrunken(before.rows(), card.rows().size()));
        return RateCardJson.of(provider, put.put(provider, card, caller.keyHint()));
    }

    private static boolean anySize(HttpRequest<?> request) {
        return QueryFields.of(request, Set.of("accept_shrunken"))
                .text("accept_shrunken")
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw ProblemException.invalid(
                                FieldError.query("accept_shrunken", "invalid", "has to be true or false"));
                })
                .orElse(false);
    }

    private static void refuseShrunken(int before, int after) {
        if (!PutPrices.plausible(before, after)) {
            throw ProblemException.conflict(
                    "rate_card_shrunken", after + " rows instead of " + before + "; nothing was changed.");
        }
    }

    private ProviderId provider(String id) {
        return providers.all().stream()
                .map(EsimProvider::id)
                .filter(known -> known.value().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
