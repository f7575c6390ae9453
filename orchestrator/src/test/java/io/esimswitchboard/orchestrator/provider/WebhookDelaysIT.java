package io.esimswitchboard.orchestrator.provider;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.order.Decisions;
import io.esimswitchboard.orchestrator.order.FakeProviders;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderQueries;
import io.esimswitchboard.orchestrator.order.OrderStatus;
import io.esimswitchboard.orchestrator.order.PlaceOrder;
import io.esimswitchboard.orchestrator.order.Placement;
import io.esimswitchboard.orchestrator.provider.WebhookDelayStore.Usual;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.ProviderId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class WebhookDelaysIT {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Usual NONE = new Usual(Duration.ZERO, 0);
    private static final io.esimswitchboard.orchestrator.order.FakeProvider PROMPT =
            new io.esimswitchboard.orchestrator.order.FakeProvider("prompt");

    @SuppressWarnings("NullAway.Init")
    private static OrchestratorFixture orchestrator;

    private final WebhookDelays delays = orchestrator.bean(WebhookDelays.class);
    private final WebhookDelayStore store = orchestrator.bean(WebhookDelayStore.class);
    private final ProviderId provider =
            new ProviderId("p-" + UUID.randomUUID().toString().substring(0, 8));

    @BeforeAll
    static void start() {
        orchestrator = OrchestratorFixture.prepare()
                .with("orders.webhook-delays.refresh", "100ms")
                .replace(Providers.class, new FakeProviders(PROMPT))
                .replace(Router.class, request -> Decisions.of(offer("prompt", "1.50")))
                .start();
    }

    @AfterAll
    static void stop() {
        orchestrator.close();
    }

    private Duration usual() {
        return Optional.ofNullable(store.all().get(provider)).orElseThrow().delay();
    }

    @Test
    void afterAFewCallsNothingIsHeldToBeUsual() {
        for (int i = 0; i < 19; i++) {
            store.heard(provider, Duration.ofSeconds(2));
        }
        await(() -> store.all().containsKey(provider));

        assertThat(delays.overdueAfter(provider)).isEmpty();
    }

    @Test
    void whatIsUsualIsLearnedAndKept() {
        for (int i = 0; i < 100; i++) {
            delays.heard(provider, Duration.ofSeconds(2));
        }

        await(() -> store.all().getOrDefault(provider, NONE).samples() == 100);
        await(() -> delays.overdueAfter(provider).isPresent());

        assertThat(usual()).isBetween(Duration.ofMillis(1_500), Duration.ofMillis(2_500));
        try (var restarted = orchestrator.another().start()) {
            WebhookDelays again = restarted.bean(WebhookDelays.class);
            await(() -> again.overdueAfter(provider).isPresent());
        }
    }

    @Test
    void itLiesAboveNearlyAllCalls() {
        for (int i = 0; i < 1_000; i++) {
            store.heard(provider, Duration.ofMillis(1_000 + i % 100 * 10));
        }

        assertThat(usual()).isBetween(Duration.ofMillis(1_700), Duration.ofMillis(2_400));
    }

    @Test
    void aWholesalerThatGotSlowerIsFollowed() {
        for (int i = 0; i < 50; i++) {
            store.heard(provider, Duration.ofSeconds(1));
        }
        for (int i = 0; i < 20; i++) {
            store.heard(provider, Duration.ofSeconds(10));
        }

        assertThat(usual()).isGreaterThan(Duration.ofSeconds(8));
    }

    @Test
    void anOrderWhoseCallIsOverdueIsAskedAfter() throws Exception {
        orchestrator.execute("INSERT INTO provider_webhook_delay (provider_id, usual_millis, samples)"
                + " VALUES ('prompt', 100, 500)");
        await(() -> delays.overdueAfter(PROMPT.id()).isPresent());
        PROMPT.placing(new Accepted<>(Optional.empty(), Duration.ofHours(5)))
                .settling(new Done<>(io.esimswitchboard.orchestrator.order.FakeProvider.sold("N-1")));

        Order order = place();

        OrderQueries orders = orchestrator.bean(OrderQueries.class);
        await(() -> orders.find(order.id()).orElseThrow().status() == OrderStatus.COMPLETED);
        assertThat(orchestrator
                        .bean(MeterRegistry.class)
                        .get("provider.webhook.overdue")
                        .tag("provider", "prompt")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private static Order place() {
        Placement placed = orchestrator
                .bean(PlaceOrder.class)
                .place(
                        Decisions.caller(TENANT),
                        Decisions.request(Decisions.item(1, Optional.empty())),
                        Decisions.receipt(TENANT));
        return ((Placement.Placed) placed).order();
    }

    private static void await(BooleanSupplier wanted) {
        Instant deadline = Instant.now().plus(SOON);
        while (!wanted.getAsBoolean() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }
}
