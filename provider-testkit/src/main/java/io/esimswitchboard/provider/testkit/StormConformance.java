package io.esimswitchboard.provider.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.ProviderTraits.SettlesBy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// A third of all calls goes wrong, in any way the wholesaler knows.
///
/// `-Dkit.seed=…` and `-Dkit.storm.orders=…` make it another storm, or a longer one.
abstract class StormConformance extends WebhookConformance {

    private static final long SEED = Long.getLong("kit.seed", 1);
    private static final int ORDERS = Integer.getInteger("kit.storm.orders", 40);
    private static final double PROBABILITY = 0.3;
    private static final int AT_ONCE = 48;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    // A circuit that opens would keep most of the orders out of a long storm.
    private static final Map<String, String> IN_A_STORM =
            Map.of("reply-within", "800ms", "circuit-calls", "1000", "circuit-failure-percent", "100");
    private static final Duration WAITS = Duration.ofMillis(50);
    // A wholesaler that asked for a pause would else keep most of the orders out of a long storm, too.
    private static final int TRIES = 200;

    @Test
    @Requirement("ORD-8")
    final void inAStormEveryAttemptEndsAndWhatIsSoldIsDelivered() throws Exception {
        Assumptions.assumeTrue(
                provider().traits().settlesBy() != SettlesBy.MANUAL, "only a person can tell what became of an order");
        arm(Trouble.storm(PROBABILITY, SEED, WAITS));
        try (EsimProvider tossed = newProvider(IN_A_STORM)) {
            List<Bought> ended = settled(tossed, placed(tossed));

            List<String> delivered = ended.stream()
                    .filter(each -> each.outcome() instanceof Done)
                    .map(each -> each.attempt().reference().value())
                    .toList();
            if (System.getProperty("kit.seed") != null) {
                tell(ended, delivered);
            }
            assertThat(ended).as("seed %s", SEED).noneMatch(Bought::isOpen);
            assertThat(levers().sold())
                    .as("sold, against delivered, in the storm of seed %s", SEED)
                    .containsExactlyInAnyOrderElementsOf(delivered);
        }
    }

    // For whoever asks for storms of his own.
    private void tell(List<Bought> ended, List<String> delivered) {
        Map<String, Long> outcomes = ended.stream()
                .collect(Collectors.groupingBy(
                        each -> each.outcome().getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
        System.out.printf(
                "storm of seed %d at %s: %d attempts ended as %s; %d units sold, %d delivered%n",
                SEED,
                wholesaler().factory().adapter(),
                ended.size(),
                outcomes,
                levers().sold().size(),
                delivered.size());
    }

    private List<Bought> placed(EsimProvider provider) throws Exception {
        List<Bought> attempts = Stream.generate(() -> new Bought(newAttempt(), new Outcome.Unknown<>("not placed yet")))
                .limit(ORDERS)
                .toList();
        List<Bought> placed = each(attempts, _ -> true, one -> one.with(placed(provider, one.attempt())));
        // Sales that come late take real time, which the kit's clock does not measure.
        pause(WAITS.multipliedBy(4));
        passVisibilityDelay(provider);
        return placed;
    }

    // What was not done may be done again, under the same reference: whoever says so of what was sold is sold it twice.
    private static Outcome<EsimOrder> placed(EsimProvider provider, Attempt attempt) throws InterruptedException {
        Outcome<EsimOrder> outcome = provider.ordering().place(attempt);
        for (int i = 1; i < TRIES && outcome instanceof NotDone; i++) {
            pause(WAITS);
            outcome = provider.ordering().place(attempt);
        }
        return outcome;
    }

    private static void pause(Duration time) throws InterruptedException {
        boolean _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    // As the platform does it: asked about until there is an answer, with the number once it is known.
    private List<Bought> settled(EsimProvider provider, List<Bought> placed) throws Exception {
        List<Bought> now = placed;
        long deadline = System.nanoTime() + PATIENCE.plusMillis(100L * ORDERS).toNanos();
        while (now.stream().anyMatch(Bought::isOpen) && System.nanoTime() < deadline) {
            now = each(now, Bought::isOpen, one -> one.with(provider.ordering().settle(one.attempt())));
        }
        return now;
    }

    private static List<Bought> each(List<Bought> all, Predicate<Bought> which, Step step) throws Exception {
        List<Integer> places = IntStream.range(0, all.size())
                .filter(i -> which.test(all.get(i)))
                .boxed()
                .toList();
        List<Callable<Bought>> calls = places.stream()
                .<Callable<Bought>>map(i -> () -> step.of(all.get(i)))
                .toList();
        List<Bought> after = new ArrayList<>(all);
        List<Bought> answers = Deadlines.allOf(calls, AT_ONCE);
        IntStream.range(0, answers.size()).forEach(i -> after.set(places.get(i), answers.get(i)));
        return after;
    }

    private interface Step {
        Bought of(Bought before) throws Exception;
    }

    /// An attempt and what is known of it.
    private record Bought(Attempt attempt, Outcome<EsimOrder> outcome) {

        boolean isOpen() {
            return CapabilityConformance.isOpen(outcome);
        }

        Bought with(Outcome<EsimOrder> next) {
            return next instanceof Accepted<EsimOrder>(var number, var _) && number.isPresent()
                    ? new Bought(numbered(attempt, number), next)
                    : new Bought(attempt, next);
        }
    }
}
