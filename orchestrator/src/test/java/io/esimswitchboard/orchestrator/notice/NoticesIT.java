package io.esimswitchboard.orchestrator.notice;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.events.Topics;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.esim.Deliveries;
import io.esimswitchboard.orchestrator.esim.Esim;
import io.esimswitchboard.orchestrator.esim.ProfileStatus;
import io.esimswitchboard.orchestrator.esim.ServiceStatus;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.kafka.EnsureTopics;
import io.esimswitchboard.orchestrator.kafka.KafkaClients;
import io.esimswitchboard.orchestrator.order.Decisions;
import io.esimswitchboard.orchestrator.order.FakeProvider;
import io.esimswitchboard.orchestrator.order.FakeProviders;
import io.esimswitchboard.orchestrator.order.LineStatus;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderEvent;
import io.esimswitchboard.orchestrator.order.OrderQueries;
import io.esimswitchboard.orchestrator.order.OrderStatus;
import io.esimswitchboard.orchestrator.order.PlaceOrder;
import io.esimswitchboard.orchestrator.order.Placement;
import io.esimswitchboard.orchestrator.order.ResolvedBy;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.ProviderOrderId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class NoticesIT {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final Duration SOON = Duration.ofSeconds(20);
    /// So long that only a notice can be what moves an order within the test.
    private static final Duration HOURS = Duration.ofHours(3);

    private final String number = "N-" + UUID.randomUUID();
    private final String providerName =
            "p" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[^a-z0-9]", "a");
    private final FakeProvider provider = new FakeProvider(providerName);
    private OrchestratorFixture orchestrator = start();

    private OrchestratorFixture start() {
        Router router = request -> Decisions.of(offer(providerName, "1.50"));
        return OrchestratorFixture.prepare()
                .withKafka()
                .replace(Providers.class, new FakeProviders(provider))
                .replace(Router.class, router)
                .start();
    }

    @BeforeEach
    void topicsAreThere() throws InterruptedException {
        assertThat(orchestrator.bean(EnsureTopics.class).await(SOON)).isTrue();
    }

    @AfterEach
    void stop() {
        orchestrator.close();
    }

    private Order place() {
        var request = Decisions.request(Decisions.item(1, Optional.empty()));
        var placement =
                orchestrator.bean(PlaceOrder.class).place(Decisions.caller(TENANT), request, Decisions.receipt(TENANT));
        return ((Placement.Placed) placement).order();
    }

    private void send(String body) throws Exception {
        send(body, body.replace(' ', '-'));
    }

    private void send(String body, String dedupKey) throws Exception {
        ReceivedWebhook webhook = new ReceivedWebhook(
                UUID.randomUUID(),
                providerName,
                dedupKey,
                ReceivedWebhook.Verification.UNSIGNED,
                number,
                Instant.now(),
                "text/plain",
                body.getBytes(StandardCharsets.UTF_8));
        try (Producer<String, byte[]> producer =
                orchestrator.bean(KafkaClients.class).producer()) {
            producer.send(new ProducerRecord<>(Topics.PROVIDER_WEBHOOKS, webhook.recordKey(), webhook.toBytes()))
                    .get();
        }
    }

    private Order await(Order order, Predicate<Order> wanted) {
        OrderQueries orders = orchestrator.bean(OrderQueries.class);
        Instant deadline = Instant.now().plus(SOON);
        Order now = orders.find(TENANT, order.id()).orElseThrow();
        while (!wanted.test(now) && Instant.now().isBefore(deadline)) {
            orders.awaitChange(now.id(), now.version(), Duration.ofSeconds(1));
            now = orders.find(TENANT, order.id()).orElseThrow();
        }
        assertThat(now).matches(wanted, "is as wanted: " + now.status());
        return now;
    }

    private List<String> types(Order order) {
        return orchestrator.bean(OrderQueries.class).events(order.id(), 0, 100).stream()
                .map(OrderEvent::type)
                .toList();
    }

    private Order accepted() {
        provider.placing(new Accepted<>(Optional.of(new ProviderOrderId(number)), HOURS));
        return await(place(), order -> order.lines().getFirst().status() == LineStatus.PROVISIONING);
    }

    @Test
    void aCallThatAnOrderHasMovedMakesTheProviderBeAsked() throws Exception {
        Order order = accepted();
        provider.settling(new Done<>(FakeProvider.sold(number)));

        send("moved " + number);

        Order now = await(order, each -> each.status() == OrderStatus.COMPLETED);
        assertThat(provider.placed()).hasSize(1);
        assertThat(now.lines().getFirst().attempts().getFirst().progress().resolvedBy())
                .contains(ResolvedBy.WEBHOOK);
    }

    @Test
    void aForgedCallCausesAQuestionAndNothingElse() throws Exception {
        Order order = accepted();
        provider.settling(new Accepted<>(Optional.of(new ProviderOrderId(number)), HOURS));

        send("moved " + number);

        Order now = await(order, each -> each.version() > order.version());
        assertThat(now.status()).isEqualTo(OrderStatus.PROCESSING);
        assertThat(orchestrator.bean(Deliveries.class).esimsOf(order.id())).isEmpty();
    }

    @Test
    void aCallBeforeTheOrdersNumberIsKnownIsAppliedOnceItIs() throws Exception {
        send("moved " + number);
        provider.settling(new Done<>(FakeProvider.sold(number)));

        Order order = accepted();

        await(order, now -> now.status() == OrderStatus.COMPLETED);
    }

    @Test
    void copiesOfACallHaveOneEffect() throws Exception {
        provider.placing(new Done<>(FakeProvider.sold(number)));
        Order order = await(place(), now -> now.status() == OrderStatus.COMPLETED);

        send("active " + number, "same");
        send("active " + number, "same");
        send("active " + number, "other");
        send("strange " + number, "last");

        await(order, now -> now.version() > order.version());
        awaitStored("last");
        assertThat(types(order)).containsOnlyOnce("esim.service_status_changed");
        assertThat(orchestrator
                        .bean(Deliveries.class)
                        .esimsOf(order.id())
                        .getFirst()
                        .serviceStatus())
                .isEqualTo(ServiceStatus.ACTIVE);
    }

    @Test
    void aProfileAndItsServiceMoveForwardsOnly() throws Exception {
        provider.placing(new Done<>(FakeProvider.sold(number)));
        Order order = await(place(), now -> now.status() == OrderStatus.COMPLETED);

        send("profile " + number + " ENABLED 2027-01-01T10:00:00Z");
        send("profile " + number + " INSTALLED 2027-01-01T09:00:00Z");
        send("profile " + number + " DISABLED 2027-01-01T09:30:00Z");
        send("profile " + number + " DISABLED 2027-01-01T11:00:00Z");
        send("stopped " + number + " SUSPENDED 2027-01-01T10:00:00Z");
        send("stopped " + number + " EXPIRED 2027-01-08T10:00:00Z");
        send("stopped " + number + " DEPLETED 2027-01-09T10:00:00Z");
        send("strange " + number, "last");

        awaitStored("last");
        Esim esim = orchestrator.bean(Deliveries.class).esimsOf(order.id()).getFirst();
        assertThat(esim.profileStatus()).isEqualTo(ProfileStatus.DISABLED);
        assertThat(esim.serviceStatus()).isEqualTo(ServiceStatus.EXPIRED);
        assertThat(told(order, "esim.profile_status_changed", "profile_status")).containsExactly("enabled", "disabled");
        assertThat(told(order, "esim.service_status_changed", "service_status"))
                .containsExactly("suspended", "expired");
    }

    private List<String> told(Order order, String type, String name) {
        return orchestrator.bean(OrderQueries.class).events(order.id(), 0, 100).stream()
                .filter(event -> event.type().equals(type))
                .map(event -> event.data().get(name))
                .toList();
    }

    @Test
    void whatNobodyCanReadIsSetAsideAndTheRestGoesOn() throws Exception {
        Order order = accepted();
        provider.settling(new Done<>(FakeProvider.sold(number)));
        try (Producer<String, byte[]> producer =
                orchestrator.bean(KafkaClients.class).producer()) {
            producer.send(new ProducerRecord<>(
                            Topics.PROVIDER_WEBHOOKS, providerName + ":" + number, new byte[] {1, 2, 3}))
                    .get();
        }

        send("moved " + number);

        await(order, now -> now.status() == OrderStatus.COMPLETED);
    }

    private void awaitStored(String dedupKey) {
        NoticeStore store = orchestrator.bean(NoticeStore.class);
        ReceivedWebhook copy = new ReceivedWebhook(
                UUID.randomUUID(),
                providerName,
                dedupKey,
                ReceivedWebhook.Verification.UNSIGNED,
                "",
                Instant.EPOCH,
                "",
                new byte[0]);
        Instant deadline = Instant.now().plus(SOON);
        while (store.seen(List.of(copy)).isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(store.seen(List.of(copy))).isNotEmpty();
    }
}
