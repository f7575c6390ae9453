package io.esimswitchboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a wholesaler does wrong, what was ordered is delivered and sold once.
@Order(3)
final class ProviderFaultsIT {

    private final Running running = Running.shared();
    private final Storefront shop = running.storefront();

    @AfterEach
    void disarm() {
        running.yoni().disarm();
        running.hubby().disarm();
    }

    @Test
    void aReplyThatYoniLosesIsSettled() {
        aLostReplyIsSettled(running.yoni(), Storefront.requirement("TH").put("deliverable", "esim_profile"));
    }

    @Test
    void aReplyThatHubbyLosesIsSettled() {
        aLostReplyIsSettled(running.hubby(), Storefront.requirement("TH").put("deliverable", "claim"));
    }

    private void aLostReplyIsSettled(Wholesaler wholesaler, ObjectNode item) {
        Map<String, Wholesaler.Unit> before = wholesaler.sold();
        wholesaler.arm(Wholesaler.fault("lose_reply").put("operation", "order"));

        JsonNode order = shop.buy(item);

        assertThat(order.path("status").asText()).isEqualTo("completed");
        assertThat(wholesaler.soldSince(before)).hasSize(1);
        assertThat(shop.eventTypes(order.path("id").asText()))
                .containsSubsequence("order.line.submitted", "order.line.outcome_unknown", "order.completed")
                .doesNotContain("order.line.rerouted");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"duplicate_webhook", "early_webhook", "no_webhook", "forged_webhook"})
    void aWebhookGoneWrongNeitherHoldsNorSpoilsAnOrder(String fault) {
        Map<String, Wholesaler.Unit> before = running.yoni().sold();
        running.yoni().arm(Wholesaler.fault(fault).put("operation", "webhook"));

        JsonNode order = shop.buy(Storefront.requirement("TH"));

        assertThat(order.path("status").asText()).isEqualTo("completed");
        assertThat(running.yoni().soldSince(before))
                .extracting(Wholesaler.Unit::id)
                .as("the profile delivered is the one that was sold")
                .containsExactly(order.at("/lines/0/esims/0/iccid").asText());
        assertThat(shop.eventTypes(order.path("id").asText()))
                .containsOnlyOnce("esim.issued")
                .containsOnlyOnce("order.completed");
        Eventually.holds("the fault has struck", running.yoni()::allHaveStruck);
    }
}
