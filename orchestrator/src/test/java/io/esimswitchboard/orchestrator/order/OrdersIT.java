package io.esimswitchboard.orchestrator.order;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.events.Fulfilled;
import io.esimswitchboard.events.FulfilmentMessage;
import io.esimswitchboard.events.OrderEventMessage;
import io.esimswitchboard.events.Topics;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.esim.Deliveries;
import io.esimswitchboard.orchestrator.esim.Esim;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import io.esimswitchboard.orchestrator.order.work.AttemptWorkers;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.context.env.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class OrdersIT {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final Duration SOON = Duration.ofSeconds(20);

    private final FakeProvider cheap = new FakeProvider("cheap");
    private final FakeProvider dear = new FakeProvider("dear");
    private final FakeProviders providers = new FakeProviders(cheap, dear);
    private final Router router = request -> Decisions.of(offer("cheap", "1.50"), offer("dear", "2.60"));

    private OrchestratorFixture start() {
        return prepare().start();
    }

    private OrchestratorFixture.Preparation prepare() {
        return OrchestratorFixture.prepare()
                .withKafka()
                .with("orders.settle.first-pause", "100ms")
                .replace(Providers.class, providers)
                .replace(Router.class, router);
    }

    /// With leases that run out fast.
    private OrchestratorFixture.Preparation quick() {
        return prepare().with("orders.lease", "2s").with("orders.work.renew", "300ms");
    }

    private static Order place(OrchestratorFixture orchestrator, int quantity) {
        OrderRequest request = Decisions.request(Decisions.item(quantity, Optional.empty()));
        Placement placement =
                orchestrator.bean(PlaceOrder.class).place(Decisions.caller(TENANT), request, Decisions.receipt(TENANT));
        return ((Placement.Placed) placement).order();
    }

    private static Order settled(OrchestratorFixture orchestrator, Order placed) {
        OrderQueries orders = orchestrator.bean(OrderQueries.class);
        Instant deadline = Instant.now().plus(SOON);
        Order order = placed;
        while (!order.status().settled() && Instant.now().isBefore(deadline)) {
            orders.awaitChange(order.id(), order.version(), Duration.ofSeconds(1));
            order = orders.find(TENANT, order.id()).orElseThrow();
        }
        return order;
    }

    private static List<String> types(OrchestratorFixture orchestrator, Order order) {
        return orchestrator.bean(OrderQueries.class).events(order.id(), 0, 100).stream()
                .map(OrderEvent::type)
                .toList();
    }

    @Test
    void anOrderIsBoughtDeliveredAndTold() {
        try (var orchestrator = start()) {
            Order order = settled(orchestrator, place(orchestrator, 1));

            assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
            assertThat(cheap.placed()).hasSize(1);
            assertThat(types(orchestrator, order))
                    .containsExactly(
                            "order.created",
                            "order.routed",
                            "order.line.submitted",
                            "order.processing",
                            "esim.issued",
                            "order.line.fulfilled",
                            "order.completed");
            Esim esim = orchestrator.bean(Deliveries.class).esimsOf(order.id()).getFirst();
            assertThat(esim.installCode().orElseThrow().value()).isEqualTo("LPA:1$smdp.example$CANARY-CODE");
        }
    }

    @Test
    void everyEventReachesKafkaInOrderWithoutASecret() throws Exception {
        try (var orchestrator = start();
                var events = TopicReader.fromTheBeginningOf(Topics.ORDER_EVENTS)) {
            Order order = settled(orchestrator, place(orchestrator, 1));

            List<OrderEventMessage> messages = new ArrayList<>();
            for (byte[] value : events.atLeast(7, order.id())) {
                messages.add(OrderEventMessage.read(value));
            }

            assertThat(messages)
                    .extracting(OrderEventMessage::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 7).boxed().toList());
            assertThat(messages).noneMatch(message -> message.data().contains("CANARY"));
        }
    }

    @Test
    void whatWasDeliveredReachesTheFulfilmentTopic() throws Exception {
        try (var orchestrator = start();
                var fulfilments = TopicReader.fromTheBeginningOf(Topics.FULFILMENTS)) {
            Order order = settled(orchestrator, place(orchestrator, 1));

            FulfilmentMessage message =
                    FulfilmentMessage.read(fulfilments.first(order.id()).orElseThrow());

            assertThat(message.deliverables())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Fulfilled.EsimProfile.class,
                            profile ->
                                    assertThat(profile.activationCode()).isEqualTo("LPA:1$smdp.example$CANARY-CODE"));
        }
    }

    @Test
    void aRejectedUnitIsBoughtFromTheNextOffer() {
        cheap.placing(new Rejected<>(ProviderError.OUT_OF_STOCK, "504", "Plans does not exist"));
        try (var orchestrator = start()) {
            Order order = settled(orchestrator, place(orchestrator, 1));

            assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
            assertThat(dear.placed()).hasSize(1);
            StoredAttempt first = order.lines().getFirst().attempts().getFirst();
            assertThat(first.progress().trouble().orElseThrow().providerCode()).isEqualTo("504");
        }
    }

    @Test
    void aLostReplyIsSettledAndNeverBoughtAgain() {
        cheap.placing(new Unknown<>("reply lost"))
                .settling(new Unknown<>("not visible yet"))
                .settling(new Done<>(FakeProvider.sold("N-1")));
        try (var orchestrator = start()) {
            Order order = settled(orchestrator, place(orchestrator, 1));

            assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
            assertThat(cheap.placed()).hasSize(1);
            assertThat(dear.placed()).isEmpty();
            assertThat(cheap.settled())
                    .extracting(Attempt::reference)
                    .containsOnly(cheap.placed().getFirst().reference());
        }
    }

    @Test
    void fiftyUnitsAreBoughtOnceEach() {
        try (var orchestrator = start()) {
            Order order = settled(orchestrator, place(orchestrator, 50));

            assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
            assertThat(order.lines().getFirst().fulfilledQuantity()).isEqualTo(50);
            assertThat(cheap.placed())
                    .extracting(Attempt::reference)
                    .doesNotHaveDuplicates()
                    .hasSize(50);
        }
    }

    @Test
    void twoInstancesShareTheWorkAndBuyOnce() {
        try (var first = start();
                var second = first.another()
                        .replace(Providers.class, providers)
                        .replace(Router.class, router)
                        .start()) {
            Order order = settled(second, place(first, 50));

            assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
            assertThat(cheap.placed())
                    .extracting(Attempt::reference)
                    .doesNotHaveDuplicates()
                    .hasSize(50);
        }
    }

    @Test
    void aCallThatOutlastsTheLeaseStaysWithTheInstanceThatMakesIt() {
        cheap.placingAfter(Duration.ofSeconds(3));
        try (var first = quick().start();
                var second = first.another()
                        .replace(Providers.class, providers)
                        .replace(Router.class, router)
                        .start()) {
            Order order = settled(second, place(first, 1));

            assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
            assertThat(cheap.settled()).isEmpty();
        }
    }

    @Test
    void whatADeadInstanceHeldIsSettledByAnother() {
        try (var dead = quick().with("orders.work.concurrent", 1).start()) {
            var queue = dead.bean(AttemptQueue.class);
            dead.bean(AttemptWorkers.class).close();
            Order order = place(dead, 1);
            Task held = queue.take(new ProviderId("cheap"), Instant.now().plusSeconds(1), 10)
                    .getFirst();
            dead.bean(OrderStore.class)
                    .save(dead.bean(OrderMachine.class)
                            .apply(order, new OrderInput.Sending(held.attempt()), Instant.now()));
            cheap.settling(new Done<>(FakeProvider.sold("N-1")));

            try (var other = dead.another()
                    .replace(Providers.class, providers)
                    .replace(Router.class, router)
                    .start()) {
                assertThat(settled(other, order).status()).isEqualTo(OrderStatus.COMPLETED);
            }
            assertThat(cheap.placed()).isEmpty();
        }
    }

    @Test
    void anAccountAlarmIsReported() {
        cheap.placing(new Rejected<>(ProviderError.AUTHENTICATION, "401", "Unauthorized"));
        try (var orchestrator = start()) {
            settled(orchestrator, place(orchestrator, 1));

            assertThat(providers.alarms()).containsExactly(ProviderError.AUTHENTICATION);
        }
    }

    @Test
    void nothingThatOpensAnEsimIsReadableAtRest() throws Exception {
        try (var orchestrator = start()) {
            settled(orchestrator, place(orchestrator, 1));

            assertThat(Dump.of(orchestrator.bean(Environment.class).getRequiredProperty("MYSQL_URL", String.class)))
                    .contains("order.completed")
                    .doesNotContain("CANARY");
        }
    }
}
