package io.esimswitchboard.orchestrator.order;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import io.esimswitchboard.orchestrator.order.OrderInput.Sending;
import io.esimswitchboard.orchestrator.order.work.AttemptWorkers;
import io.esimswitchboard.orchestrator.order.work.WorkOnAttempt;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.orchestrator.routing.Router;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Work on attempts by instances that may stop and go on at any point.
final class WorkSharingIT {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final FakeProviders PROVIDERS = new FakeProviders();

    @SuppressWarnings("NullAway.Init")
    private static OrchestratorFixture orchestrator;

    private static volatile String bestOffer = "";

    private final FakeProvider provider =
            new FakeProvider("p-" + UUID.randomUUID().toString().substring(0, 8));
    private final AttemptQueue queue = orchestrator.bean(AttemptQueue.class);
    private final OrderStore store = orchestrator.bean(OrderStore.class);
    private final WorkOnAttempt workOnAttempt = orchestrator.bean(WorkOnAttempt.class);

    /// With no workers of its own: the test is all the instances there are.
    @BeforeAll
    static void start() {
        orchestrator = OrchestratorFixture.prepare()
                .with("orders.lease", "1s")
                .replace(Providers.class, PROVIDERS)
                .replace(Router.class, request -> Decisions.of(offer(bestOffer, "1.50")))
                .start();
        orchestrator.bean(AttemptWorkers.class).close();
    }

    @AfterAll
    static void stop() {
        orchestrator.close();
    }

    @BeforeEach
    void sell() {
        PROVIDERS.add(provider);
        bestOffer = provider.id().value();
    }

    private Order place() {
        Placement placed = orchestrator
                .bean(PlaceOrder.class)
                .place(
                        Decisions.caller(TENANT),
                        Decisions.request(Decisions.item(1, Optional.empty())),
                        Decisions.receipt(TENANT));
        return ((Placement.Placed) placed).order();
    }

    private Task take() {
        Instant deadline = Instant.now().plus(SOON);
        while (Instant.now().isBefore(deadline)) {
            List<Task> tasks = queue.take(provider.id(), Instant.now().plusSeconds(1), 1);
            if (!tasks.isEmpty()) {
                return tasks.getFirst();
            }
        }
        throw new AssertionError("nothing to take");
    }

    private Order now(Order order) {
        return store.load(order.id()).orElseThrow();
    }

    /// An order whose attempt has left, with the task of an instance that has lost it to another.
    private Task lostAfterSending() {
        Order order = place();
        Task lost = take();
        store.saveHeld(
                orchestrator.bean(OrderMachine.class).apply(order, new Sending(lost.attempt()), Instant.now()), lost);
        Task taken = take();
        assertThat(queue.holds(taken)).isTrue();
        assertThat(queue.holds(lost)).isFalse();
        return lost;
    }

    @Test
    void whoHasLostATaskSendsNothing() {
        Order order = place();
        Task lost = take();
        take();

        workOnAttempt.work(lost);

        assertThat(provider.placed()).isEmpty();
        assertThat(now(order).version()).isEqualTo(order.version());
    }

    @Test
    void whoWasStoppedBetweenTheLastWriteAndTheCallSendsNothing() {
        Order order = place();
        Task task = take();
        Lease over = new Lease(task.lease().token(), () -> Long.MAX_VALUE / 2, 0, Duration.ofSeconds(1));

        workOnAttempt.work(new Task(task.order(), task.attempt(), task.dueBy(), over));

        assertThat(provider.placed()).isEmpty();
        StoredAttempt first = now(order).lines().getFirst().attempts().getFirst();
        assertThat(first.state()).isEqualTo(AttemptState.REJECTED);
        assertThat(first.progress().trouble().orElseThrow().providerCode()).isEqualTo("not_done");
    }

    @Test
    void aRefusalToldTooLateFreesNothing() {
        Task lost = lostAfterSending();
        provider.settling(new Rejected<>(ProviderError.OUT_OF_STOCK, "504", "Plans does not exist"));

        workOnAttempt.work(lost);

        Order order = store.load(lost.order()).orElseThrow();
        assertThat(order.lines().getFirst().attempts())
                .hasSize(1)
                .allMatch(attempt -> attempt.state() == AttemptState.SENT);
    }

    @Test
    void whatWasBoughtCountsHoweverLateItIsTold() {
        Task lost = lostAfterSending();
        provider.settling(new Done<>(FakeProvider.sold("N-1")));

        workOnAttempt.work(lost);

        assertThat(store.load(lost.order()).orElseThrow().status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void aRenewedLeaseStays() {
        place();
        Task task = take();
        Instant end = Instant.now().plusMillis(2_500);

        while (Instant.now().isBefore(end)) {
            queue.renew(List.of(task));
            assertThat(queue.take(provider.id(), Instant.now().plusSeconds(1), 1))
                    .isEmpty();
        }

        assertThat(task.lease().held()).isTrue();
    }

    @Test
    void aLeaseThatPassedOnIsNotProlonged() {
        place();
        Task lost = take();
        take();

        queue.renew(List.of(lost));

        assertThat(lost.lease().held()).isFalse();
    }

    @Test
    void doubtIsNotSettledByWhoLostTheTask() {
        Task lost = lostAfterSending();
        provider.settling(new Unknown<>("not visible yet"));

        workOnAttempt.work(lost);

        assertThat(store.load(lost.order())
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .attempts()
                        .getFirst()
                        .state())
                .isEqualTo(AttemptState.SENT);
    }
}
