package io.esimswitchboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.quickstart.demo.Demo;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// What the demo buys, seen through the API and on the topic of order events.
@Order(2)
final class DemoOrdersIT {

    private final Running running = Running.shared();
    private final Storefront shop = running.storefront();

    @AfterEach
    void disarm() {
        running.yoni().disarm();
    }

    @Test
    void theCheapestPlanForThailandIsBoughtOnceAndDelivered() {
        Map<String, Wholesaler.Unit> before = running.yoni().sold();

        JsonNode order = shop.buy(Storefront.requirement("TH"));

        assertThat(order.path("status").asText()).isEqualTo("completed");
        assertThat(order.at("/lines/0/status").asText()).isEqualTo("fulfilled");
        JsonNode esim = order.at("/lines/0/esims/0");
        assertThat(running.yoni().soldSince(before))
                .extracting(Wholesaler.Unit::id)
                .containsExactly(esim.path("iccid").asText());
        assertThat(esim.path("activation_code").asText()).startsWith("LPA:1$");
        assertThat(esim.at("/install/ios").asText())
                .endsWith("carddata=" + esim.path("activation_code").asText());
        assertThat(shop.api().get(esim.at("/install/qr_png").asText()).header("Content-Type"))
                .isEqualTo("image/png");
        assertThat(shop.api().get(esim.at("/install/qr_svg").asText()).text()).contains("<svg");
        isToldWithoutGaps(order);
    }

    @Test
    void aStarterWithoutDestinationBringsAClaimLink() {
        JsonNode plan = shop.api()
                .get("/v1/packages?scope=destinationless&deliverable=claim&limit=1")
                .expecting(200)
                .at("/data/0");
        ObjectNode item = JsonNodeFactory.instance
                .objectNode()
                .put("package_id", plan.path("id").asText());

        JsonNode order = shop.buy(item);

        assertThat(order.path("status").asText()).isEqualTo("completed");
        JsonNode claim = order.at("/lines/0/claims/0");
        assertThat(claim.path("claim_url").asText()).startsWith("https://");
        assertThat(claim.path("status").asText()).isEqualTo("issued");
        assertThat(shop.api()
                        .get("/v1/claims/" + claim.path("id").asText())
                        .expecting(200)
                        .path("code"))
                .isEqualTo(claim.path("code"));
        isToldWithoutGaps(order);
    }

    @Test
    void anOrderThatTheFirstProviderTurnsDownGoesToTheNext() {
        Map<String, Wholesaler.Unit> before = running.hubby().sold();
        running.yoni().arm(Wholesaler.fault("reject").put("operation", "order").put("code", "504"));

        JsonNode order = shop.buy(Storefront.requirement("JP"));

        assertThat(order.path("status").asText()).isEqualTo("completed");
        assertThat(order.at("/lines/0/claims")).hasSize(1);
        assertThat(running.hubby().soldSince(before)).hasSize(1);
        assertThat(shop.eventTypes(order.path("id").asText()))
                .containsSubsequence("order.line.rejected", "order.line.rerouted", "order.completed");
        JsonNode line = running.operator()
                .get("/ops/v1/orders/" + order.path("id").asText())
                .expecting(200)
                .at("/lines/0");
        assertThat(line.at("/attempts/0/provider_id").asText()).isEqualTo("yoni");
        assertThat(line.at("/attempts/0/provider_code").asText()).isEqualTo("504");
        assertThat(line.at("/attempts/1/provider_id").asText()).isEqualTo("hubby");
        assertThat(line.at("/decision/candidates/0/provider_id").asText()).isEqualTo("yoni");
        isToldWithoutGaps(order);
    }

    @Test
    void theDemoItselfEndsWell() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();

        boolean good = new Demo(
                        running.access(), new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8), false))
                .run();

        String text = shown.toString(StandardCharsets.UTF_8);
        assertThat(good).as(text).isTrue();
        assertThat(text).contains("<- chosen", "order.line.rerouted", "claim link https://", "█");
    }

    /// The timeline is numbered without gaps, and Kafka tells the same, in the same order.
    private void isToldWithoutGaps(JsonNode order) {
        String id = order.path("id").asText();
        List<JsonNode> events = shop.events(id);
        assertThat(events)
                .extracting(event -> event.path("sequence").asInt())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, events.size()).boxed().toList());

        List<JsonNode> told = running.orderEvents().read(id, events.size());
        assertThat(told)
                .extracting(event -> event.path("type").asText())
                .containsExactlyElementsOf(events.stream()
                        .map(event -> "io.esimswitchboard." + event.path("type").asText())
                        .toList());
        assertThat(told).extracting(event -> event.path("subject").asText()).containsOnly(id);
        assertThat(told)
                .extracting(event -> event.path("sequence").asInt())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, events.size()).boxed().toList());
    }
}
