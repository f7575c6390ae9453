package io.esimswitchboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.quickstart.platform.Part;
import io.esimswitchboard.quickstart.platform.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The orchestrator is killed as `kill -9` does, and started again: every order completes, each sold once.
@Order(11)
@Tag(Running.OWN_PLATFORM)
final class CrashIT {

    private static final long SEED = 20261122;

    @SuppressWarnings("NullAway.Init")
    private static Platform platform;

    @SuppressWarnings("NullAway.Init")
    private static Running running;

    private final Storefront shop = running.storefront();
    private final Part orchestrator = platform.orchestrator();
    private Map<String, Wholesaler.Unit> before = Map.of();

    @BeforeAll
    static void start() {
        platform = Platform.start(Running.options("crash"));
        running = Running.of(platform).selling("destination=TH&deliverable=esim_profile");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void look() {
        before = running.yoni().sold();
    }

    @AfterEach
    void mend() {
        running.yoni().disarm();
        if (!orchestrator.isAlive()) {
            orchestrator.start();
        }
    }

    @Test
    void whileTheWholesalerHasSoldAndNotYetAnswered() {
        running.yoni().arm(Wholesaler.fault("slow").put("operation", "order").put("seconds", 2));
        String id = shop.order(Storefront.requirement("TH"));
        Eventually.holds(
                "the unit is sold", () -> !running.yoni().soldSince(before).isEmpty());

        killAndStart();

        eachIsDeliveredOnce(List.of(id));
    }

    @Test
    void atManyStagesOfSeveralOrdersTheLastJustTaken() {
        Random random = new Random(SEED);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(shop.order(Storefront.requirement("TH")));
            pause(random.nextInt(250));
        }
        ids.add(shop.order(Storefront.requirement("TH")));

        killAndStart();

        eachIsDeliveredOnce(ids);
    }

    @Test
    void beforeTheStorefrontHasItsAnswer() {
        Map<String, ObjectNode> bodies = new LinkedHashMap<>();
        List<CompletableFuture<Void>> unheard = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String key = UUID.randomUUID().toString();
            ObjectNode body = Storefront.body(Storefront.requirement("TH"));
            bodies.put(key, body);
            unheard.add(CompletableFuture.runAsync(() -> shop.post(key, body)));
            pause(15);
        }

        killAndStart();
        unheard.forEach(post -> post.exceptionally(_ -> null).join());
        List<String> ids = new ArrayList<>();
        bodies.forEach((key, body) -> ids.add(answered(key, body).path("id").asText()));

        eachIsDeliveredOnce(ids);
        assertThat(bodies.values()).allSatisfy(this::isOneOrder);
    }

    private JsonNode answered(String key, ObjectNode body) {
        return Eventually.find(
                "the repeated order is answered",
                () -> Optional.of(shop.post(key, body))
                        .filter(reply -> reply.status() == 201)
                        .map(Http.Reply::json));
    }

    private void isOneOrder(ObjectNode body) {
        String reference = body.path("reference").asText();
        assertThat(shop.api()
                        .get("/v1/orders?reference=" + reference)
                        .expecting(200)
                        .path("data"))
                .hasSize(1);
    }

    private void killAndStart() {
        orchestrator.kill();
        orchestrator.start();
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    private void eachIsDeliveredOnce(List<String> ids) {
        List<String> iccids = new ArrayList<>();
        for (String id : ids) {
            JsonNode order = shop.settled(id);
            assertThat(order.path("status").asText()).as(id).isEqualTo("completed");
            iccids.add(order.at("/lines/0/esims/0/iccid").asText());
            isToldOnce(id);
        }
        assertThat(running.yoni().soldSince(before))
                .extracting(Wholesaler.Unit::id)
                .containsExactlyInAnyOrderElementsOf(iccids);
        assertThat(running.hubby().sold()).isEmpty();
    }

    private void isToldOnce(String id) {
        List<JsonNode> events = shop.events(id);
        assertThat(running.orderEvents().read(id, events.size()))
                .extracting(event -> event.path("sequence").asInt())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(shop.eventTypes(id)).containsOnlyOnce("esim.issued").containsOnlyOnce("order.completed");
    }
}
