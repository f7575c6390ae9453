package io.esimswitchboard.orchestrator.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.Shelf;
import io.esimswitchboard.provider.Money;
import io.micronaut.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RoutingDecisionsTest {

    private final RoutingDecisions decisions = new RoutingDecisions(JsonMapper.createDefault());

    @Test
    void aDecisionIsReadBackAsItWasWritten() {
        Shelf shelf = new Shelf();
        Offer chosen = shelf.offer(shelf.fixed("TH", "1GB", 7), "yoni", "1.20");
        Offer refused = shelf.offer(shelf.fixed("TH", "500MB", 7), "yoni", "1.10");
        RoutingDecision decision = new RoutingDecision(
                "price-first/1",
                7,
                Instant.parse("2026-11-22T10:00:00Z"),
                List.of(candidate(chosen, List.of(), 1), candidate(refused, List.of("too_little_data"), 0)),
                Optional.empty());

        String text = decisions.toJson(decision);

        assertThat(decisions.fromJson(text)).isEqualTo(RecordedDecision.of(decision));
        assertThat(text)
                .contains("\"chosen\":\"" + chosen.id() + "\"", "\"cheapest_too_dear\":null", "\"price\":\"1.20\"")
                .contains("\"reasons\":[],\"score\":1.20,\"components\":{\"price\":1.20},\"rank\":1")
                .contains("\"reasons\":[\"too_little_data\"]", "\"rank\":null");
    }

    @Test
    void aDecisionForNothingHasNoChoice() {
        RoutingDecision decision =
                new RoutingDecision("price-first/1", 7, Instant.EPOCH, List.of(), Optional.of(Money.of("3", "USD")));

        assertThat(decisions.toJson(decision))
                .contains("\"chosen\":null", "\"cheapest_too_dear\":\"3.00 USD\"", "\"candidates\":[]");
    }

    private static Candidate candidate(Offer offer, List<String> reasons, int rank) {
        BigDecimal price = offer.sellPrice().amount();
        return new Candidate(offer, reasons.isEmpty(), reasons, price, Map.of("price", price), rank);
    }
}
