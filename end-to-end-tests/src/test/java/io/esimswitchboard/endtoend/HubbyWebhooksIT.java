package io.esimswitchboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// What Hubby tells about a claim after it was sold.
@Order(4)
final class HubbyWebhooksIT {

    private final Running running = Running.shared();
    private final Storefront shop = running.storefront();
    private final Wholesaler hubby = running.hubby();

    @AfterEach
    void disarm() {
        hubby.disarm();
    }

    @Test
    void aRedeemedClaimIsShownAsRedeemed() {
        Map<String, Wholesaler.Unit> before = hubby.sold();
        JsonNode order = buyClaim();

        hubby.send(bookingSince(before), "promocode.redeemed");

        String claim = order.at("/lines/0/claims/0/id").asText();
        Eventually.holds(
                "the claim is redeemed",
                () -> shop.api()
                        .get("/v1/claims/" + claim)
                        .expecting(200)
                        .path("status")
                        .asText()
                        .equals("redeemed"));
        assertThat(eventTypes(order)).containsOnlyOnce("claim.redeemed");
    }

    @Test
    void anActivationIsAnEventOfTheOrderHoweverOftenItIsTold() {
        Map<String, Wholesaler.Unit> before = hubby.sold();
        JsonNode order = buyClaim();
        String booking = bookingSince(before);
        long answered = hubby.webhooksAnswered("package.activated", 200);
        hubby.arm(Wholesaler.fault("duplicate_webhook").put("operation", "webhook"));

        hubby.send(booking, "package.activated");

        Eventually.holds(
                "both copies are taken", () -> hubby.webhooksAnswered("package.activated", 200) == answered + 2);
        // What is sent now comes after both copies: the same order is in the same partition.
        hubby.send(booking, "package.usage.80_percent");
        isTold(order, "usage.threshold_reached");
        assertThat(eventTypes(order)).containsOnlyOnce("esim.service_status_changed");
    }

    @Test
    void aForgedCallBesideTheTrueOneChangesNothing() {
        Map<String, Wholesaler.Unit> before = hubby.sold();
        JsonNode order = buyClaim();
        hubby.arm(Wholesaler.fault("forged_webhook").put("operation", "webhook"));

        hubby.send(bookingSince(before), "package.activated");

        isTold(order, "esim.service_status_changed");
        assertThat(eventTypes(order)).containsOnlyOnce("esim.service_status_changed");
        Eventually.holds("it is refused", () -> hubby.webhooksAnswered("package.activated", 401) > 0);
    }

    private JsonNode buyClaim() {
        JsonNode order = shop.buy(Storefront.requirement("TH").put("deliverable", "claim"));
        assertThat(order.path("status").asText()).isEqualTo("completed");
        return order;
    }

    private String bookingSince(Map<String, Wholesaler.Unit> before) {
        return hubby.soldSince(before).getFirst().providerOrder();
    }

    private void isTold(JsonNode order, String type) {
        Eventually.holds(type, () -> eventTypes(order).contains(type));
    }

    private List<String> eventTypes(JsonNode order) {
        return shop.eventTypes(order.path("id").asText());
    }
}
