package io.esimswitchboard.orchestrator.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.Shelf;
import io.esimswitchboard.orchestrator.provider.Standing;
import io.esimswitchboard.orchestrator.routing.policy.NamedPolicy;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RoutingDecisionsTest {

    private static final Map<ProviderId, Standing> SELLS =
            Map.of(new ProviderId("yoni"), new Standing(true, true, 10, 100));

    private final RoutingDecisions decisions = new RoutingDecisions(JsonMapper.createDefault());

    @Test
    void aDecisionIsReadBackAsItWasWritten() {
        Shelf shelf = new Shelf();
        Offer chosen = shelf.offer(shelf.fixed("TH", "1GB", 7), "yoni", "1.20");
        shelf.offer(shelf.fixed("TH", "500MB", 7), "yoni", "1.10");
        RoutingRequest request = new RoutingRequest(
                new Wanted.AtLeast(new CountryCode("TH"), Optional.of(DataVolume.parse("1GB")), 7),
                Optional.empty(),
                Optional.empty());
        RoutingDecision decision = Weighing.of(shelf.snapshot(), SELLS, Instant.parse("2026-11-22T10:00:00Z"))
                .decide(request, NamedPolicy.BUILT_IN);

        String text = decisions.toJson(decision);

        assertThat(decisions.fromJson(text)).isEqualTo(RecordedDecision.of(decision));
        assertThat(text)
                .contains("\"policy\":\"price-first/1\",\"rule\":\"otherwise\",\"seed\":\"1\",\"explored\":false")
                .contains("\"asked\":{\"destinations\":[\"TH\"],\"data_bytes\":1000000000,\"deliverable\":\"any\"")
                .contains("\"chosen\":\"" + chosen.id() + "\"", "\"cheapest_too_dear\":null", "\"price\":\"1.20\"")
                .contains("\"reasons\":[],\"score\":1,\"components\":{\"price\":1},\"rank\":1")
                .contains(
                        "\"figures\":{\"cost\":1.200000,\"priority\":10,\"weight\":100,\"health\":1,\"price_per_gb\":1.20}")
                .contains("\"reasons\":[\"too_little_data\"],\"score\":null,\"components\":{},\"rank\":null");
    }

    @Test
    void aDecisionForNothingHasNoChoice() {
        RoutingDecision decision = new RoutingDecision(
                Weighing.ruling(), Weighing.occasion(Instant.EPOCH), 7, List.of(), Optional.of(Money.of("3", "USD")));

        assertThat(decisions.toJson(decision))
                .contains("\"chosen\":null", "\"cheapest_too_dear\":\"3.00 USD\"", "\"candidates\":[]");
    }

    @Test
    void aDecisionOfTheTimeBeforePoliciesIsReadAndNotJudged() {
        RecordedDecision old = decisions.fromJson("""
                {"policy":"price-first/1","catalogue_version":7,"decided_at":"2026-11-22T10:00:00Z","chosen":null,
                 "cheapest_too_dear":null,"candidates":[]}""");

        assertThat(old.policy()).isEqualTo("price-first/1");
        assertThat(old.judgedBy(NamedPolicy.BUILT_IN.policy())).isEmpty();
    }
}
