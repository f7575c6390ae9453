package io.esimswitchboard.orchestrator.simulation;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.notice.NoticeStatus;
import io.esimswitchboard.orchestrator.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One run: a time of faults in which chance chooses what comes next, and a time without any in which everything has to
/// come to rest. Then the promises are checked.
final class Simulation {

    private static final int ROUNDS_TO_REST = 5_000;
    private static final Duration A_WHILE = Duration.ofSeconds(5);

    private final World world;
    private final Limits limits;

    Simulation(World world, Limits limits) {
        this.world = world;
        this.limits = limits;
    }

    /// What is wrong with this seed, if anything is.
    static Optional<Failure> run(long seed, Limits limits, Bug bug) {
        return run(seed, limits, bug, false);
    }

    static Optional<Failure> run(long seed, Limits limits, Bug bug, boolean storyKept) {
        World world = new World(seed, limits, bug, storyKept);
        try {
            new Simulation(world, limits).run();
            return Optional.empty();
        } catch (Violation | RuntimeException e) {
            return Optional.of(new Failure(seed, limits, bug, e, world.story().text()));
        } finally {
            world.instances().forEach(Instance::bury);
        }
    }

    void run() {
        world.instances().forEach(Instance::start);
        for (int step = 0; step < limits.steps(); step++) {
            step();
        }
        world.tell("weather", () -> "clears up");
        world.clearUp();
        comeToRest();
        world.promises().check(orders());
    }

    private void step() {
        Instance instance = world.dice().pick(world.instances());
        List<Fiber> ready = instance.ready();
        int what = world.dice().below(100);
        if (!ready.isEmpty() && what < 45) {
            instance.resume(world.dice().pick(ready));
        } else if (what < 60) {
            passTime();
        } else if (instance.isDead()) {
            instance.start();
        } else {
            begin(instance, world.dice().below(13));
        }
    }

    private void begin(Instance instance, int what) {
        switch (what) {
            case 0, 1, 2 -> world.shop().ask(instance);
            case 3, 4, 5, 6 -> instance.loop("workers", instance::takeWork);
            case 7, 8 -> instance.loop("relay", Program::relay);
            case 9 -> applyCalls(instance);
            case 10 -> instance.loop("parked", Program::lookAtParked);
            case 11 -> instance.loop("timers", Program::lookAtTimers);
            default -> instance.loop("renewal", Program::renew);
        }
    }

    /// One consumer at a time has the partition, unless it stands still and does not know that it has lost it.
    private void applyCalls(Instance instance) {
        boolean mine = world.instances().stream()
                .filter(other -> other != instance)
                .flatMap(other -> other.ready().stream())
                .noneMatch(fiber -> fiber.name().equals("calls"));
        if (mine && !world.webhooks().drained()) {
            instance.loop("calls", Program::applyCalls);
        }
    }

    private void passTime() {
        int what = world.dice().below(100);
        Instant now = world.clock().instant();
        if (what < 50) {
            Instant soon = now.plus(Duration.ofMinutes(1));
            Instant next = nextThing().orElse(soon);
            world.clock().passTo(next.isAfter(soon) ? soon : next);
        } else {
            Duration most = Duration.ofSeconds(what < 80 ? 2 : what < 97 ? 30 : 300);
            world.clock().passTo(now.plus(world.dice().upTo(most)));
        }
    }

    private Optional<Instant> nextThing() {
        Stream<Instant> due =
                world.tables().attempts.all().stream().flatMap(row -> row.attempt().progress().dueAt().stream());
        return Stream.concat(world.clock().next().stream(), Stream.concat(due, wakesAt()))
                .filter(world.clock().instant()::isBefore)
                .min(Instant::compareTo);
    }

    private Stream<Instant> wakesAt() {
        return world.tables().orders.all().stream().flatMap(order -> order.wakeAt().stream());
    }

    private void comeToRest() {
        world.instances().forEach(Instance::start);
        for (int round = 0; round < ROUNDS_TO_REST; round++) {
            world.instances().forEach(this::finish);
            if (isAtRest()) {
                return;
            }
            world.instances().forEach(this::beginAll);
            Instant aWhile = world.clock().instant().plus(A_WHILE);
            world.clock().passTo(isWaiting() ? aWhile : nextThing().orElse(aWhile));
        }
        throw new Violation("it does not come to rest");
    }

    private void finish(Instance instance) {
        instance.ready().forEach(instance::resume);
    }

    private void beginAll(Instance instance) {
        world.shop().askForTheRest(instance);
        if (isDue()) {
            instance.loop("workers", instance::takeWork);
        }
        if (wakesAt().anyMatch(at -> !at.isAfter(world.clock().instant()))) {
            instance.loop("timers", Program::lookAtTimers);
        }
        if (!world.tables().outbox.all().isEmpty()) {
            instance.loop("relay", Program::relay);
        }
        applyCalls(instance);
        if (world.tables().webhooks.all().stream().anyMatch(row -> row.status() == NoticeStatus.PARKED)) {
            instance.loop("parked", Program::lookAtParked);
        }
    }

    /// Whether something is left to do that no instant stands for.
    private boolean isWaiting() {
        return !world.shop().hasAllAnswers()
                || !world.tables().outbox.all().isEmpty()
                || !world.webhooks().drained()
                || world.instances().stream()
                        .anyMatch(instance -> !instance.ready().isEmpty())
                || isDue();
    }

    private boolean isDue() {
        Instant now = world.clock().instant();
        return world.tables().attempts.all().stream().anyMatch(row -> row.isDue(now));
    }

    private boolean isAtRest() {
        return !isWaiting() && nextThing().isEmpty();
    }

    private List<Order> orders() {
        Program program = new Program(world, world.clock());
        return world.tables().orders.all().stream()
                .map(Order::id)
                .flatMap((OrderId id) -> program.orders.load(id).stream())
                .toList();
    }
}
