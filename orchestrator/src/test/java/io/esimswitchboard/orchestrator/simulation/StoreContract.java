package io.esimswitchboard.orchestrator.simulation;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.events.Topics;
import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.idempotency.KeyTakenException;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import io.esimswitchboard.orchestrator.lease.Leases;
import io.esimswitchboard.orchestrator.notice.CallKey;
import io.esimswitchboard.orchestrator.notice.NoticeStatus;
import io.esimswitchboard.orchestrator.notice.NoticeStore;
import io.esimswitchboard.orchestrator.notice.Worked;
import io.esimswitchboard.orchestrator.order.AttemptQueue;
import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import io.esimswitchboard.orchestrator.order.Change;
import io.esimswitchboard.orchestrator.order.Decisions;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderMachine;
import io.esimswitchboard.orchestrator.order.OrderParts;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.esimswitchboard.orchestrator.order.Outbox;
import io.esimswitchboard.orchestrator.order.Outbox.Message;
import io.esimswitchboard.orchestrator.order.Placement;
import io.esimswitchboard.orchestrator.order.Receipt;
import io.esimswitchboard.orchestrator.order.ResolvedBy;
import io.esimswitchboard.orchestrator.order.StoredAttempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What the order code expects of its stores. The simulation's must keep it as those in MySQL do, or else it simulates
/// something that does not exist.
abstract class StoreContract {

    /// A provider of its own for each test, since the queue is shared.
    private final ProviderId provider =
            new ProviderId("p" + UUID.randomUUID().toString().substring(0, 8));

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final OrderMachine machine = OrderParts.machine(UUID::randomUUID);

    abstract OrderStore orders();

    abstract AttemptQueue queue();

    abstract Outbox outbox();

    abstract NoticeStore notices();

    /// Those of one instance, or of another.
    abstract Leases leases(boolean another);

    abstract Instant now();

    abstract <T> T inTransaction(Supplier<T> work);

    /// Lets some time pass.
    abstract void letTimePass();

    private Order place(String key) {
        Receipt receipt = Receipt.unanswered(new KeyedRequest(tenant, key, new byte[32]));
        Placement placement = OrderParts.placeOrder(
                        request -> Decisions.of(offer(provider.value(), "1.50")), orders(), UUID::randomUUID, this::now)
                .place(Decisions.caller(tenant), Decisions.request(Decisions.item(1, Optional.empty())), receipt);
        return ((Placement.Placed) placement).order();
    }

    private Order load(Order order) {
        return orders().load(order.id()).orElseThrow();
    }

    private static StoredAttempt attempt(Order order) {
        return order.lines().getFirst().attempts().getFirst();
    }

    private static AttemptId attemptOf(Order order) {
        return attempt(order).id();
    }

    private Change sending(Order order) {
        return OrderParts.sending(machine, order, attemptOf(order), now());
    }

    private Order sent(Order order) {
        Change sending = sending(order);
        assertThat(orders().save(sending)).isTrue();
        return sending.after();
    }

    private Order accepted(Order order, String number) {
        Outcome<EsimOrder> word = new Outcome.Accepted<>(Optional.of(new ProviderOrderId(number)), Duration.ofHours(1));
        Change change = OrderParts.answered(machine, sent(order), attemptOf(order), word, now());
        assertThat(orders().save(change)).isTrue();
        return change.after();
    }

    private List<Task> take() {
        return queue().take(provider, now(), 10);
    }

    private List<Task> takeInTime() {
        List<Task> tasks = take();
        for (int i = 0; tasks.isEmpty() && i < 200; i++) {
            letTimePass();
            tasks = take();
        }
        return tasks;
    }

    private List<Message> messages(Order order) {
        return outbox().oldest(10_000).stream()
                .filter(message -> message.key().equals(order.id().toString()))
                .toList();
    }

    private ReceivedWebhook webhook(String dedupKey, String orderKey) {
        return new ReceivedWebhook(
                UUID.randomUUID(),
                provider.value(),
                dedupKey,
                ReceivedWebhook.Verification.UNSIGNED,
                orderKey,
                now(),
                "text/plain",
                "moved".getBytes(UTF_8));
    }

    @Test
    void anOrderIsLoadedAsItWasPlaced() {
        Order placed = place("key");

        assertThat(load(placed).lines().getFirst().attempts())
                .isEqualTo(placed.lines().getFirst().attempts());
        assertThat(load(placed).version()).isEqualTo(placed.version());
        assertThat(messages(placed))
                .hasSize(2)
                .allMatch(message -> message.topic().equals(Topics.ORDER_EVENTS));
    }

    @Test
    void aKeyHasOneOrder() {
        place("key");

        assertThatThrownBy(() -> place("key")).isInstanceOf(KeyTakenException.class);
        assertThat(take()).hasSize(1);
    }

    @Test
    void aChangeIsWrittenOnceWithWhatItTells() {
        Order placed = place("key");
        Change sending = sending(placed);

        assertThat(orders().save(sending)).isTrue();
        assertThat(orders().save(sending)).isFalse();

        assertThat(load(placed).version()).isEqualTo(sending.after().version());
        assertThat(attempt(load(placed))).isEqualTo(attempt(sending.after()));
        assertThat(messages(placed)).hasSize(2 + sending.events().size());
    }

    @Test
    void messagesComeInTheOrderTheyWereWrittenAndAreForgotten() {
        Order order = sent(place("key"));
        List<Message> messages = messages(order);

        assertThat(messages).extracting(Message::id).isSorted();
        outbox().forget(messages.subList(0, 1));

        assertThat(messages(order))
                .extracting(Message::id)
                .doesNotContain(messages.getFirst().id());
    }

    @Test
    void aDueAttemptIsTakenByOne() {
        Order placed = place("key");

        List<Task> tasks = take();

        assertThat(tasks).extracting(Task::attempt).containsExactly(attemptOf(placed));
        assertThat(take()).isEmpty();
        assertThat(queue().holds(tasks.getFirst())).isTrue();
        queue().release(tasks.getFirst());
        assertThat(take()).hasSize(1);
    }

    @Test
    void whatIsNotDueIsNotTaken() {
        accepted(place("key"), "N-1");

        assertThat(take()).isEmpty();
    }

    @Test
    void whoComesBackAfterTheLeaseHoldsAndWritesNothing() {
        Order placed = place("key");
        Task late = take().getFirst();
        Task next = takeInTime().getFirst();

        queue().renew(List.of(late));
        queue().release(late);

        assertThat(queue().holds(late)).isFalse();
        assertThat(queue().holds(next)).isTrue();
        assertThat(orders().saveHeld(sending(placed), late)).isFalse();
        assertThat(orders().saveHeld(sending(placed), next)).isTrue();
    }

    @Test
    void aCallWakesAnAttemptThatIsAskedAboutLater() {
        Order order = accepted(place("key"), "N-1");

        notices().wake(attemptOf(order));

        assertThat(take()).extracting(Task::dueBy).containsExactly(ResolvedBy.WEBHOOK);
    }

    @Test
    void anAttemptThatHasNotLeftIsNotWoken() {
        Order placed = place("key");

        notices().wake(attemptOf(placed));

        assertThat(take()).extracting(Task::dueBy).containsExactly(ResolvedBy.POLL);
    }

    @Test
    void anAttemptIsFoundByItsNumberAndItsReference() {
        Order order = accepted(place("key"), "N-1");

        assertThat(notices().find(provider, new OrderKey.ByProviderOrder(new ProviderOrderId("N-1"))))
                .hasValueSatisfying(about -> assertThat(about.attempt()).isEqualTo(attemptOf(order)));
        assertThat(notices()
                        .find(provider, new OrderKey.ByReference(attempt(order).reference())))
                .isPresent();
        assertThat(notices().find(provider, new OrderKey.ByProviderOrder(new ProviderOrderId("N-2"))))
                .isEmpty();
    }

    @Test
    void copiesOfACallAreKnownByTheirKey() {
        insert(webhook("d-1", "N-1"), NoticeStatus.APPLIED);

        assertThat(notices().seen(List.of(webhook("d-1", "N-1"), webhook("d-2", "N-1"))))
                .containsExactly(new CallKey(provider.value(), "d-1"));
        assertThatThrownBy(() -> insert(webhook("d-1", "N-1"), NoticeStatus.APPLIED))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aParkedCallIsMatchedOnceItsOrderIsKnown() {
        ReceivedWebhook parked = webhook("d-1", "N-1");
        insert(parked, NoticeStatus.PARKED);
        assertThat(matched()).isEmpty();

        accepted(place("key"), "N-1");
        assertThat(matched()).containsExactly("d-1");
        assertThat(inTransaction(() -> notices().lockParked(parked))).isTrue();

        notices().moveOn(parked, NoticeStatus.APPLIED);
        assertThat(matched()).isEmpty();
        assertThat(inTransaction(() -> notices().lockParked(parked))).isFalse();
    }

    private void insert(ReceivedWebhook webhook, NoticeStatus status) {
        notices().insert(List.of(new Worked(webhook, status)));
    }

    private List<String> matched() {
        return notices().matched(1_000).stream()
                .filter(webhook -> webhook.providerId().equals(provider.value()))
                .map(ReceivedWebhook::dedupKey)
                .toList();
    }

    @Test
    void aLeaseIsHeldByOneInstance() {
        String name = "lease of " + provider.value();

        assertThat(leases(false).hold(name, Duration.ofMinutes(1))).isTrue();
        assertThat(leases(false).hold(name, Duration.ofMinutes(1))).isTrue();
        assertThat(leases(true).hold(name, Duration.ofMinutes(1))).isFalse();

        leases(true).release(name);
        assertThat(leases(true).hold(name, Duration.ofMinutes(1))).isFalse();

        leases(false).release(name);
        assertThat(leases(true).hold(name, Duration.ofMinutes(1))).isTrue();
    }
}
