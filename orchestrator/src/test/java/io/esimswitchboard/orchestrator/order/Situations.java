package io.esimswitchboard.orchestrator.order;

import static io.esimswitchboard.orchestrator.order.Decisions.offer;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.order.OrderInput.Answered;
import io.esimswitchboard.orchestrator.order.OrderInput.CancelRequested;
import io.esimswitchboard.orchestrator.order.OrderInput.CancellationAnswered;
import io.esimswitchboard.orchestrator.order.OrderInput.DeadlinePassed;
import io.esimswitchboard.orchestrator.order.OrderInput.Released;
import io.esimswitchboard.orchestrator.order.OrderInput.Resolved;
import io.esimswitchboard.orchestrator.order.OrderInput.Sending;
import io.esimswitchboard.orchestrator.order.OrderInput.Stocked;
import io.esimswitchboard.orchestrator.routing.RoutingDecision;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Every situation that an attempt can be in, brought about by inputs alone, and every input there is.
final class Situations {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Instant SCHEDULED = NOW.plus(Duration.ofHours(5));
    static final Duration DEADLINE = Duration.ofHours(1);
    static final SettlePolicy POLICY = new SettlePolicy(
            Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofMinutes(15), 2);
    static final BuyingPolicy BUYING = new BuyingPolicy(DEADLINE, 100, -100);
    static final Instant OUT_OF_PATIENCE = NOW.plus(Duration.ofMinutes(16));
    static final Instant LATE = NOW.plus(DEADLINE);
    static final ProviderOrderId NUMBER = new ProviderOrderId("N-1");

    private static final List<Fact> NOTHING_WITHDRAWN = List.of();

    private Situations() {}

    /// An order, for one unit unless said otherwise, and the attempt that is looked at, which is its first.
    static final class Bench {

        private final AtomicLong lastId = new AtomicLong();
        final IdGenerator ids = () -> new UUID(0, lastId.incrementAndGet());
        private final NextTry nextTry = new NextTry(POLICY, ids);
        final OrderMachine machine = new OrderMachine(POLICY, nextTry, ids);
        Order order;

        Bench(Optional<Instant> scheduledFor) {
            this(scheduledFor, 1);
        }

        /// @param quantities of one line each
        Bench(Optional<Instant> scheduledFor, int... quantities) {
            NewOrders newOrders = new NewOrders(nextTry, ids, BUYING, OrderParts.DOLLARS);
            RoutingDecision decision = Decisions.of(offer("cheap", "1.50"), offer("dear", "2.60"));
            List<OrderLine> lines = IntStream.of(quantities)
                    .mapToObj(quantity -> Decisions.item(quantity, Optional.empty()))
                    .map(item -> newOrders.line(item, decision, scheduledFor, NOW))
                    .toList();
            OrderRequest request = Decisions.request(scheduledFor);
            order = newOrders
                    .order(Decisions.caller(new TenantId(new UUID(1, 1))), request, lines, NOW)
                    .after();
        }

        StoredAttempt attempt() {
            return order.lines().getFirst().attempts().getFirst();
        }

        AttemptId last() {
            return order.lines().getFirst().attempts().getLast().id();
        }

        Change apply(OrderInput input, Instant at) {
            return machine.apply(order, input, at);
        }

        void take(OrderInput input, Instant at) {
            order = apply(input, at).after();
        }

        void take(OrderInput input) {
            take(input, NOW);
        }

        void answer(Outcome<EsimOrder> outcome) {
            take(new Answered(attempt().id(), outcome, ResolvedBy.RESPONSE));
        }

        void sellTheNext() {
            take(new Sending(last()));
            take(new Answered(last(), new Done<>(FakeProvider.sold("N-2")), ResolvedBy.RESPONSE));
        }

        void cancel() {
            take(new CancelRequested(Set.of(attempt().id())));
        }
    }

    /// By their names in the document, in its order.
    static Map<String, Consumer<Bench>> all() {
        Map<String, Consumer<Bench>> all = new LinkedHashMap<>();
        all.put("prepared", bench -> {});
        all.put("sent", Situations::send);
        all.put("accepted", bench -> sent(bench, accepted()));
        all.put("in doubt", bench -> sent(bench, new Unknown<>("?")));
        all.put("in review", Situations::review);
        all.put("delivered", bench -> sent(bench, new Done<>(FakeProvider.sold("N-1"))));
        all.put("rejected, next one prepared", bench -> sent(bench, rejected()));
        all.put("rejected, next one sent", bench -> {
            sent(bench, rejected());
            bench.take(new Sending(bench.last()));
        });
        all.put("rejected, next one delivered", bench -> {
            sent(bench, rejected());
            bench.sellTheNext();
        });
        all.put("rejected, none left", bench -> {
            sent(bench, rejected());
            bench.take(new Sending(bench.last()));
            bench.take(new Answered(bench.last(), rejected(), ResolvedBy.RESPONSE));
        });
        all.put("not there, looked for again", Situations::notThere);
        all.put("not there, next one delivered", bench -> {
            notThere(bench);
            bench.sellTheNext();
        });
        all.put("never sent in time", bench -> bench.take(new DeadlinePassed(), LATE));
        all.put("surplus", Situations::surplus);
        all.put("surplus, taken back", bench -> {
            surplus(bench);
            bench.take(takenBack(bench));
        });
        all.put("unwanted before it left", Bench::cancel);
        all.put("unwanted, sent", bench -> {
            send(bench);
            bench.cancel();
        });
        all.put("unwanted, accepted", bench -> {
            sent(bench, accepted());
            bench.cancel();
        });
        all.put("unwanted, in doubt", bench -> {
            sent(bench, new Unknown<>("?"));
            bench.cancel();
        });
        all.put("unwanted, in review", bench -> {
            review(bench);
            bench.cancel();
        });
        all.put("unwanted, delivered", bench -> {
            sent(bench, new Done<>(FakeProvider.sold("N-1")));
            bench.cancel();
        });
        all.put("unwanted, delivered, in review", bench -> {
            sent(bench, new Done<>(FakeProvider.sold("N-1")));
            bench.cancel();
            bench.take(cancellation(bench, new Unknown<>("?")), OUT_OF_PATIENCE);
        });
        all.put("unwanted, accepted, in review", bench -> {
            sent(bench, accepted());
            bench.cancel();
            bench.take(cancellation(bench, new Unknown<>("?")), OUT_OF_PATIENCE);
        });
        all.put("kept, accepted", bench -> {
            sent(bench, accepted());
            bench.cancel();
            bench.take(cancellation(bench, new Rejected<>(ProviderError.VALIDATION, "locked", "")));
        });
        all.put("kept, delivered", bench -> {
            sent(bench, new Done<>(FakeProvider.sold("N-1")));
            bench.cancel();
            bench.take(cancellation(bench, new Rejected<>(ProviderError.VALIDATION, "locked", "")));
        });
        all.put("cancelled", bench -> {
            sent(bench, new Done<>(FakeProvider.sold("N-1")));
            bench.cancel();
            bench.take(takenBack(bench));
        });
        return all;
    }

    /// The one situation of an order for later.
    static Bench held() {
        return new Bench(Optional.of(SCHEDULED));
    }

    static Bench in(Consumer<Bench> situation) {
        Bench bench = new Bench(Optional.empty());
        situation.accept(bench);
        return bench;
    }

    /// An input, made for the attempt that is looked at.
    record Arrival(Function<Bench, OrderInput> input, Instant at) {}

    static Map<String, Arrival> arrivals() {
        Map<String, Arrival> all = new LinkedHashMap<>();
        all.put("sending", new Arrival(bench -> new Sending(bench.attempt().id()), NOW));
        all.put(
                "sending, late",
                new Arrival(bench -> new Sending(bench.attempt().id()), LATE));
        all.put("from stock", new Arrival(bench -> new Stocked(bench.attempt().id(), FakeProvider.sold("N-1")), NOW));
        all.put(
                "from stock, late",
                new Arrival(bench -> new Stocked(bench.attempt().id(), FakeProvider.sold("N-1")), LATE));
        answer(all, "done", new Done<>(FakeProvider.sold("N-1")), NOW);
        answer(all, "accepted", accepted(), NOW);
        answer(all, "accepted, out of patience", accepted(), OUT_OF_PATIENCE);
        answer(all, "accepted, late", accepted(), LATE);
        answer(all, "rejected", rejected(), NOW);
        answer(all, "rejected for now", new Rejected<>(ProviderError.RATE_LIMITED, "429", ""), NOW);
        answer(all, "rejected, late", rejected(), LATE);
        answer(all, "rejected, in doubt", new Rejected<>(ProviderError.DUPLICATE, "dup", ""), NOW);
        answer(all, "not done", new NotDone<>("connection refused"), NOW);
        answer(all, "unknown", new Unknown<>("?"), NOW);
        answer(all, "unknown, out of patience", new Unknown<>("?"), OUT_OF_PATIENCE);
        answer(all, "unknown, late", new Unknown<>("?"), LATE);
        all.put("release, early", new Arrival(bench -> new Released(), NOW));
        all.put("release", new Arrival(bench -> new Released(), SCHEDULED));
        all.put("deadline, early", new Arrival(bench -> new DeadlinePassed(), LATE.minusNanos(1)));
        all.put("deadline", new Arrival(bench -> new DeadlinePassed(), SCHEDULED.plus(DEADLINE)));
        all.put(
                "cancel",
                new Arrival(bench -> new CancelRequested(Set.of(bench.attempt().id())), NOW));
        all.put("taken back", new Arrival(Situations::takenBack, NOW));
        cancellation(all, "kept", new Rejected<>(ProviderError.VALIDATION, "locked", ""), NOW);
        cancellation(all, "kept for now", new Rejected<>(ProviderError.RATE_LIMITED, "429", ""), NOW);
        cancellation(all, "kept, in doubt", new Rejected<>(ProviderError.PROVIDER_ERROR, "500", ""), NOW);
        cancellation(all, "taking back taken on", new Accepted<>(Optional.empty(), Duration.ZERO), NOW);
        cancellation(all, "taking back not done", new NotDone<>("connection refused"), NOW);
        cancellation(all, "taking back unknown", new Unknown<>("?"), NOW);
        cancellation(all, "taking back unknown, out of patience", new Unknown<>("?"), OUT_OF_PATIENCE);
        verdict(all, "verdict: delivered", new Verdict.Delivered(new ProviderOrderId("N-9")));
        verdict(all, "verdict: not carried out", new Verdict.NotCarriedOut());
        verdict(all, "verdict: keep waiting", new Verdict.KeepWaiting());
        return all;
    }

    private static void answer(Map<String, Arrival> all, String name, Outcome<EsimOrder> outcome, Instant at) {
        all.put(name, new Arrival(bench -> new Answered(bench.attempt().id(), outcome, ResolvedBy.POLL), at));
    }

    private static void cancellation(
            Map<String, Arrival> all, String name, Outcome<ProviderOrderId> outcome, Instant at) {
        all.put(name, new Arrival(bench -> cancellation(bench, outcome), at));
    }

    private static void verdict(Map<String, Arrival> all, String name, Verdict.Finding finding) {
        Verdict verdict = new Verdict(finding, "op_1", Optional.of("asked them"));
        all.put(
                name,
                new Arrival(bench -> new Resolved(bench.attempt().id(), verdict, NOTHING_WITHDRAWN), OUT_OF_PATIENCE));
    }

    static Outcome<EsimOrder> accepted() {
        return new Accepted<>(Optional.of(NUMBER), Duration.ofSeconds(2));
    }

    static Outcome<EsimOrder> rejected() {
        return new Rejected<>(ProviderError.OUT_OF_STOCK, "504", "");
    }

    private static CancellationAnswered takenBack(Bench bench) {
        return cancellation(bench, new Done<>(NUMBER));
    }

    static CancellationAnswered cancellation(Bench bench, Outcome<ProviderOrderId> outcome) {
        return new CancellationAnswered(bench.attempt().id(), outcome, NOTHING_WITHDRAWN);
    }

    private static void send(Bench bench) {
        bench.take(new Sending(bench.attempt().id()));
    }

    private static void sent(Bench bench, Outcome<EsimOrder> outcome) {
        send(bench);
        bench.answer(outcome);
    }

    private static void notThere(Bench bench) {
        send(bench);
        bench.take(new Answered(bench.attempt().id(), new NotDone<>("not in the list"), ResolvedBy.POLL));
    }

    private static void review(Bench bench) {
        send(bench);
        bench.take(new Answered(bench.attempt().id(), new Unknown<>("?"), ResolvedBy.POLL), OUT_OF_PATIENCE);
    }

    private static void surplus(Bench bench) {
        sent(bench, rejected());
        bench.sellTheNext();
        bench.answer(new Done<>(FakeProvider.sold("N-1")));
    }
}
