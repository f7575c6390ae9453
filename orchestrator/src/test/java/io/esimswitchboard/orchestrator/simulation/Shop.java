package io.esimswitchboard.orchestrator.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.idempotency.Creation;
import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import io.esimswitchboard.orchestrator.idempotency.Once;
import io.esimswitchboard.orchestrator.order.Decisions;
import io.esimswitchboard.orchestrator.order.Order;
import io.esimswitchboard.orchestrator.order.OrderItem;
import io.esimswitchboard.orchestrator.order.OrderRequest;
import io.esimswitchboard.orchestrator.order.Placement;
import io.esimswitchboard.orchestrator.order.Receipt;
import io.esimswitchboard.orchestrator.tenant.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// A storefront that asks for its orders until it has an answer, and sometimes once more.
final class Shop {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final Caller CALLER = Decisions.caller(TENANT);

    private final World world;
    private final List<Purchase> purchases = new ArrayList<>();

    Shop(World world, int most) {
        this.world = world;
        int count = 1 + world.dice().below(4);
        for (int i = 1; i <= Math.min(count, most); i++) {
            purchases.add(new Purchase("key-" + i));
        }
    }

    List<Purchase> purchases() {
        return purchases;
    }

    void ask(Instance instance) {
        ask(world.dice().pick(purchases), instance);
    }

    void askForTheRest(Instance instance) {
        purchases.stream().filter(purchase -> purchase.answer.isEmpty()).forEach(purchase -> ask(purchase, instance));
    }

    private void ask(Purchase purchase, Instance instance) {
        instance.begin(purchase.key, program -> purchase.hear(purchase.ask(program)));
    }

    boolean hasAllAnswers() {
        return purchases.stream().allMatch(purchase -> purchase.answer.isPresent());
    }

    /// One thing the storefront wants, under one key.
    final class Purchase {

        private final String key;
        private final OrderRequest request;
        private final boolean patient = world.dice().percent(30);
        private Optional<KeptAnswer> answer = Optional.empty();

        private Purchase(String key) {
            this.key = key;
            this.request =
                    Decisions.request(IntStream.rangeClosed(0, world.dice().below(2))
                            .mapToObj(i -> Decisions.item(1 + world.dice().below(2), Optional.empty()))
                            .toArray(OrderItem[]::new));
        }

        String key() {
            return key;
        }

        /// The order it was told of, if it was told of one.
        Optional<String> order() {
            return answer.map(KeptAnswer::location);
        }

        private Once ask(Program program) {
            world.tell("shop", () -> "asks for " + key);
            KeyedRequest keyed = new KeyedRequest(TENANT, key, key.getBytes(UTF_8));
            Receipt receipt =
                    patient ? Receipt.unanswered(keyed) : new Receipt(keyed, placed -> Optional.of(answerOf(placed)));
            return program.createOnce.run(keyed, new Creation() {
                @Override
                public Optional<KeptAnswer> create() {
                    Placement placement = program.placeOrder.place(CALLER, request, receipt);
                    return ((Placement.Placed) placement).answer();
                }

                @Override
                public KeptAnswer answerFor(UUID created) {
                    return answerOf(program.orders.load(new OrderId(created)).orElseThrow());
                }
            });
        }

        private static KeptAnswer answerOf(Order order) {
            return new KeptAnswer(201, order.id().toString(), (order.status() + " " + order.version()).getBytes(UTF_8));
        }

        private void hear(Once once) {
            world.point("before the answer to " + key);
            if (world.strikes(world.weather().loss(), "the answer to " + key)) {
                return;
            }
            switch (once) {
                case Once.Answered(var first) -> keep(first);
                case Once.Replayed(var again) -> keep(again);
                case Once.Busy() -> world.tell("shop", () -> key + " found no place");
                case Once.InProgress() -> world.tell("shop", () -> key + " is being worked on");
                case Once.KeyReused() -> throw new Violation(key + " is said to be used for something else");
            }
        }

        private void keep(KeptAnswer heard) {
            world.tell("shop", () -> "is told " + heard.location() + " for " + key);
            KeptAnswer first = answer.orElse(heard);
            Violation.unless(
                    first.location().equals(heard.location())
                            && new String(first.body(), UTF_8).equals(new String(heard.body(), UTF_8)),
                    key + " was answered differently when it was repeated");
            answer = Optional.of(first);
        }
    }
}
