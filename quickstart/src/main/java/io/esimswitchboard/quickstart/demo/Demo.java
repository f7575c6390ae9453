package io.esimswitchboard.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.quickstart.http.Api;
import io.esimswitchboard.quickstart.http.ApiException;
import io.esimswitchboard.quickstart.platform.Access;
import io.esimswitchboard.quickstart.platform.PortName;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.time.Duration;
import java.util.List;

/// Three orders, bought as a storefront would: the cheapest plan, a claim link, and a re-routed order.
public final class Demo {

    private static final Duration CATALOGUE_WITHIN = Duration.ofSeconds(60);

    private final Screen screen;
    private final Api storefront;
    private final Wholesaler hubby;
    private final Wholesaler yoni;
    private final Report report;

    public Demo(Access platform, Screen screen) {
        this.screen = screen;
        this.storefront = Api.withKey(platform.uri(PortName.ORCHESTRATOR), platform.apiKey());
        this.hubby = new Wholesaler(platform.uri(PortName.HUBBY));
        this.yoni = new Wholesaler(platform.uri(PortName.YONI));
        Api operator = Api.withKey(platform.uri(PortName.ORCHESTRATOR), platform.operatorKey());
        this.report = new Report(operator, screen);
    }

    /// Buys the three orders; answers whether each ended as it should, and was sold once.
    public boolean run() {
        try {
            waitForCatalogue();
            int before = hubby.sold() + yoni.sold();
            List<Boolean> ends = List.of(cheapestForThailand(), starterWithoutDestination(), reroutedForJapan());
            boolean honest = soldWhatWasDelivered(hubby.sold() + yoni.sold() - before);
            return honest && !ends.contains(false);
        } catch (DemoException | ApiException e) {
            if (!Thread.currentThread().isInterrupted()) {
                screen.say("  the demo stopped: " + e.getMessage());
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean cheapestForThailand() throws InterruptedException {
        screen.say("\n1. The cheapest 1 GB for 7 days in Thailand");
        Purchase purchase = new Purchase(storefront, screen);
        JsonNode order = purchase.buy(requirement("TH"));
        return report.show(order, isCompleted(order) && delivered(order) == 1);
    }

    private boolean starterWithoutDestination() throws InterruptedException {
        screen.say("\n2. A starter whose destination the traveller chooses later");
        JsonNode packages = storefront
                .get("/v1/packages?scope=destinationless&deliverable=claim&limit=1")
                .expecting(200);
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("package_id", packages.at("/data/0/id").asText());
        JsonNode order = new Purchase(storefront, screen).buy(item);
        return report.show(
                order, isCompleted(order) && order.at("/lines/0/claims").size() == 1);
    }

    private boolean reroutedForJapan() throws InterruptedException {
        screen.say("\n3. 1 GB for Japan, and the first provider turns it down");
        yoni.rejectNextOrder("504");
        Purchase purchase = new Purchase(storefront, screen);
        JsonNode order = purchase.buy(requirement("JP"));
        boolean rerouted = purchase.eventTypes().contains("order.line.rerouted");
        return report.show(order, isCompleted(order) && delivered(order) == 1 && rerouted);
    }

    private boolean soldWhatWasDelivered(int sold) {
        screen.say("\nThe wholesalers sold " + sold + " units, 3 were delivered.");
        return sold == 3;
    }

    private void waitForCatalogue() throws InterruptedException {
        long deadline = System.nanoTime() + CATALOGUE_WITHIN.toNanos();
        try (var _ = screen.waitFor("the catalogues of both providers")) {
            while (!(offers("destination=TH&deliverable=esim_profile")
                    && offers("scope=destinationless&deliverable=claim"))) {
                if (System.nanoTime() > deadline) {
                    throw new DemoException("no catalogue after " + CATALOGUE_WITHIN.toSeconds() + " s");
                }
                Thread.sleep(Duration.ofMillis(200));
            }
        }
    }

    private boolean offers(String search) {
        Api.Reply reply = storefront.get("/v1/packages?limit=1&" + search);
        return !reply.expecting(200).path("data").isEmpty();
    }

    private static ObjectNode requirement(String destination) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("destination", destination)
                .put("min_data", "1GB")
                .put("min_days", 7);
    }

    private static boolean isCompleted(JsonNode order) {
        return order.path("status").asText().equals("completed");
    }

    private static int delivered(JsonNode order) {
        return order.at("/lines/0/esims").size() + order.at("/lines/0/claims").size();
    }
}
