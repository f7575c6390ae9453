package io.esimswitchboard.orchestrator.order;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.order.OrderInput.Answered;
import io.esimswitchboard.orchestrator.order.OrderInput.CancelRequested;
import io.esimswitchboard.orchestrator.order.OrderInput.CancellationAnswered;
import io.esimswitchboard.orchestrator.order.OrderInput.DeadlinePassed;
import io.esimswitchboard.orchestrator.order.OrderInput.Noted;
import io.esimswitchboard.orchestrator.order.OrderInput.Released;
import io.esimswitchboard.orchestrator.order.OrderInput.Resolved;
import io.esimswitchboard.orchestrator.order.OrderInput.Sending;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// One order's life as dice tell it: every die is the seed of one input, so that leaving dice out leaves the others'
/// meaning nearly as it was.
final class Life {

    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(16));

    final List<String> story = new ArrayList<>();
    private final AtomicLong lastId = new AtomicLong();
    private final IdGenerator ids = () -> new UUID(0, lastId.incrementAndGet());
    private final NextTry nextTry = new NextTry(Situations.POLICY, ids);
    private final OrderMachine machine = new OrderMachine(Situations.POLICY, nextTry, ids);
    private final Invariants invariants;
    private Order order;
    private Instant now = Situations.NOW;

    Life(long seed) {
        Random random = new Random(seed);
        Optional<Instant> scheduledFor =
                random.nextInt(4) == 0 ? Optional.of(now.plus(Duration.ofMinutes(1))) : Optional.empty();
        NewOrders newOrders = new NewOrders(nextTry, ids, Situations.BUYING, OrderParts.DOLLARS);
        List<OrderLine> lines = Stream.generate(() -> Decisions.item(1 + random.nextInt(3), Optional.empty()))
                .limit(1 + random.nextInt(2))
                .map(item -> newOrders.line(
                        item,
                        Decisions.of(offer("cheap", "1.50"), offer("dear", "2.60"), offer("dearest", "2.90")),
                        scheduledFor,
                        now))
                .toList();
        OrderRequest request = Decisions.request(scheduledFor, Decisions.item(1, Optional.empty()));
        Change placed = newOrders.order(Decisions.caller(new TenantId(new UUID(1, 1))), request, lines, now);
        order = placed.after();
        invariants = new Invariants(placed);
    }

    void step(long die) {
        Random random = new Random(die);
        now = now.plus(PAUSES.get(random.nextInt(PAUSES.size())));
        OrderInput input = input(random);
        Change change = machine.apply(order, input, now);
        story.add(now + " " + input + "\n    -> "
                + change.events().stream().map(OrderEvent::type).toList());
        invariants.check(change, now);
        order = change.after();
        invariants.checkRepeat(machine.apply(order, input, now));
    }

    private OrderInput input(Random random) {
        List<AttemptId> all = order.attempts().map(StoredAttempt::id).toList();
        AttemptId attempt = all.get(random.nextInt(all.size()));
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> new Sending(attempt);
            case 5, 6, 7, 8, 9, 10, 11 -> new Answered(attempt, answer(random), ResolvedBy.POLL);
            case 12 -> new Released();
            case 13 -> new DeadlinePassed();
            case 14 -> new CancelRequested(some(all, random));
            case 15, 16 -> new CancellationAnswered(attempt, taking(random), withdrawn(attempt));
            case 17, 18 ->
                new Resolved(attempt, new Verdict(finding(random), "op_1", Optional.empty()), withdrawn(attempt));
            default -> new Noted(List.of(new Fact("usage.updated", new TreeMap<>(), now)), "webhook");
        };
    }

    private static Set<AttemptId> some(List<AttemptId> all, Random random) {
        Set<AttemptId> some = new HashSet<>(all);
        some.removeIf(id -> random.nextInt(3) == 0);
        return some;
    }

    private Outcome<EsimOrder> answer(Random random) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Done<>(FakeProvider.sold("N-" + random.nextInt(1_000)));
            case 2, 3 -> new Accepted<>(number(random), Duration.ofSeconds(2));
            case 4 -> new Rejected<>(ProviderError.OUT_OF_STOCK, "504", "");
            case 5 -> new Rejected<>(ProviderError.RATE_LIMITED, "429", "");
            case 6 -> new Rejected<>(ProviderError.DUPLICATE, "dup", "");
            case 7 -> new NotDone<>("refused");
            default -> new Unknown<>("?");
        };
    }

    private static Optional<ProviderOrderId> number(Random random) {
        return random.nextBoolean() ? Optional.of(new ProviderOrderId("N-" + random.nextInt(1_000))) : Optional.empty();
    }

    private static Outcome<ProviderOrderId> taking(Random random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Done<>(new ProviderOrderId("N-1"));
            case 2 -> new Rejected<>(ProviderError.VALIDATION, "locked", "");
            case 3 -> new NotDone<>("refused");
            default -> new Unknown<>("?");
        };
    }

    private static Verdict.Finding finding(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Verdict.Delivered(new ProviderOrderId("N-9"));
            case 1 -> new Verdict.NotCarriedOut();
            default -> new Verdict.KeepWaiting();
        };
    }

    private List<Fact> withdrawn(AttemptId attempt) {
        return invariants.deliveredBy(attempt).stream()
                .map(id -> new Fact(
                        "esim.service_status_changed",
                        new TreeMap<>(Map.of("esim_id", new EsimId(id).toString(), "service_status", "cancelled")),
                        now))
                .toList();
    }
}
