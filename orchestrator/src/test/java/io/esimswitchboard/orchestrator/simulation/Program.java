package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.orchestrator.idempotency.CreateOnce;
import io.esimswitchboard.orchestrator.idempotency.IdempotencyParts;
import io.esimswitchboard.orchestrator.idempotency.Keys;
import io.esimswitchboard.orchestrator.lease.KeptLease;
import io.esimswitchboard.orchestrator.lease.Leases;
import io.esimswitchboard.orchestrator.notice.ApplyNotices;
import io.esimswitchboard.orchestrator.notice.NoticeParts;
import io.esimswitchboard.orchestrator.notice.NoticeStore;
import io.esimswitchboard.orchestrator.notice.OrderMovedException;
import io.esimswitchboard.orchestrator.order.AttemptQueue;
import io.esimswitchboard.orchestrator.order.AttemptQueue.Task;
import io.esimswitchboard.orchestrator.order.OrderMachine;
import io.esimswitchboard.orchestrator.order.OrderParts;
import io.esimswitchboard.orchestrator.order.OrderStore;
import io.esimswitchboard.orchestrator.order.PlaceOrder;
import io.esimswitchboard.orchestrator.order.kafka.RelayParts;
import io.esimswitchboard.orchestrator.order.work.OrderTimers;
import io.esimswitchboard.orchestrator.order.work.WorkOnAttempt;
import io.esimswitchboard.orchestrator.order.work.WorkParts;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.ProviderId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The orchestrator from one start to its death: the real code over the shared tables. Its methods are what its loops
/// repeat.
final class Program {

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final int BATCH = 3;

    final OrderStore orders;
    final PlaceOrder placeOrder;
    final CreateOnce createOnce;
    private final World world;
    private final InstantSource clock;
    private final AttemptQueue queue;
    private final WorkOnAttempt workOnAttempt;
    private final NoticeStore notices;
    private final ApplyNotices applyNotices;
    private final BooleanSupplier relay;
    private final OrderTimers timers;
    private final Set<Task> underWay = new LinkedHashSet<>();

    Program(World world, InstantSource clock) {
        Tables tables = world.tables();
        OrderMachine machine = OrderParts.machine(world.ids());
        Keys keys = new InMemoryKeys(tables, clock);
        this.world = world;
        this.clock = clock;
        this.orders = world.bug().orders(tables, keys, world.promises()::saved);
        this.placeOrder = OrderParts.placeOrder(world.router(), orders, world.ids(), clock);
        this.createOnce = IdempotencyParts.createOnce(keys, clock);
        this.queue = new InMemoryQueue(tables, world.clock()::nanoTime, LEASE);
        this.workOnAttempt = WorkParts.workOnAttempt(orders, queue, machine, world.providers(), clock);
        this.timers = WorkParts.timers(orders, machine, clock);
        this.notices = world.bug().notices(tables, clock);
        this.applyNotices =
                NoticeParts.applyNotices(notices, world.providers(), orders, machine, new InMemoryStatuses(), clock);
        Leases leases = new InMemoryLeases(tables, world.ids().next());
        KeptLease relaying = new KeptLease(leases, "outbox-relay", LEASE, world.clock()::nanoTime);
        this.relay = RelayParts.round(new InMemoryOutbox(tables), relaying, world.broker()::connect);
    }

    List<Task> take() {
        List<ProviderId> known =
                world.providers().all().stream().map(EsimProvider::id).toList();
        List<Task> tasks = new ArrayList<>();
        known.forEach(provider -> tasks.addAll(queue.take(provider, clock.instant(), BATCH)));
        underWay.addAll(tasks);
        return tasks;
    }

    /// As the workers do it.
    void work(Task task) {
        try {
            workOnAttempt.work(task);
            queue.release(task);
        } catch (RuntimeException e) {
            world.tell("", () -> task.attempt() + " could not be worked on: " + e.getMessage());
        } finally {
            underWay.remove(task);
        }
    }

    void renew() {
        queue.renew(List.copyOf(underWay));
    }

    void lookAtTimers() {
        timers.look();
    }

    void relay() {
        var _ = relay.getAsBoolean();
    }

    /// As the consumer does it: offsets are committed once a whole batch is applied.
    void applyCalls() {
        List<ReceivedWebhook> batch = world.webhooks().poll(BATCH);
        if (batch.isEmpty()) {
            return;
        }
        try {
            apply(batch);
        } catch (OrderMovedException e) {
            batch.forEach(this::apply);
        }
        world.point("before the offset is committed");
        world.webhooks().commit(batch.getLast());
    }

    private void apply(ReceivedWebhook webhook) {
        while (true) {
            try {
                apply(List.of(webhook));
                return;
            } catch (OrderMovedException e) {
                world.await("the order that has moved");
            }
        }
    }

    private void apply(List<ReceivedWebhook> webhooks) {
        world.tables().database.transaction("calls", () -> applyNotices.apply(webhooks));
    }

    void lookAtParked() {
        for (ReceivedWebhook webhook : notices.matched(BATCH)) {
            try {
                world.tables().database.transaction("a parked call", () -> applyNotices.applyParked(webhook));
            } catch (OrderMovedException e) {
                world.tell("", () -> "a parked call has to wait");
            }
        }
    }
}
