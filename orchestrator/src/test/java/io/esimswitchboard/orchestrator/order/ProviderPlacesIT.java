package io.esimswitchboard.orchestrator.order;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.provider.ProviderTraits.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ProviderPlacesIT {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final Duration SOON = Duration.ofSeconds(9);

    private static final FakeProvider SLOW = new FakeProvider("slow").pacing(new Pace(100, 2));
    private static final FakeProvider QUICK = new FakeProvider("quick");

    private static OrchestratorFixture orchestrator;
    private static volatile String bestOffer = "";

    @BeforeAll
    static void start() {
        orchestrator = OrchestratorFixture.prepare()
                .replace(Providers.class, new FakeProviders(SLOW, QUICK))
                .replace(Router.class, request -> Decisions.of(offer(bestOffer, "1.50")))
                .start();
    }

    @AfterAll
    static void stop() {
        orchestrator.close();
    }

    private static Order place(String provider, int quantity) {
        bestOffer = provider;
        OrderRequest request = Decisions.request(Decisions.item(quantity, Optional.empty()));
        Placement placed =
                orchestrator.bean(PlaceOrder.class).place(Decisions.caller(TENANT), request, Decisions.receipt(TENANT));
        return ((Placement.Placed) placed).order();
    }

    private static Order settled(Order placed) {
        OrderQueries orders = orchestrator.bean(OrderQueries.class);
        Instant deadline = Instant.now().plus(SOON);
        Order order = placed;
        while (!order.status().settled() && Instant.now().isBefore(deadline)) {
            orders.awaitChange(order.id(), order.version(), Duration.ofMillis(100));
            order = orders.find(order.id()).orElseThrow();
        }
        return order;
    }

    @Test
    void aSlowWholesalerHoldsUpNobodyElse() {
        SLOW.placingAfter(Duration.ofSeconds(10));
        place("slow", 20);

        assertThat(settled(place("quick", 1)).status()).isEqualTo(OrderStatus.COMPLETED);

        assertThat(SLOW.placed()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void anAttemptWhoseAccountIsGoneIsStillWorkedOn() {
        assertThat(settled(place("gone", 1)).status()).isEqualTo(OrderStatus.FAILED);
    }
}
