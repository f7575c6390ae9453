package io.esimswitchboard.provider.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.testkit.Levers.SeenCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands on the wire, and when.
abstract class WireConformance extends TopUpConformance {

    private static final Duration REPLY_WITHIN = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(4);
    private static final int CALLERS = 50;
    private static final int PACE = 20;
    // A second, less what calls may bunch up on their way.
    private static final Duration WINDOW = Duration.ofMillis(700);

    @ParameterizedTest
    @ValueSource(strings = {"lose_reply", "slow", "drip", "endless_body"})
    @Requirement("NET-1")
    final void aCallEndsWithinItsDeadlineWhateverTheWholesalerDoes(String fault) throws Exception {
        arm(Trouble.of(fault, Operation.ANY).lasting(Duration.ofSeconds(8)).always());
        try (EsimProvider hurried = newProvider(Map.of("reply-within", REPLY_WITHIN.toMillis() + "ms"))) {
            Attempt attempt = newAttempt();
            List<Callable<Object>> calls = List.of(
                    () -> hurried.ordering().place(attempt),
                    () -> hurried.ordering().settle(newAttempt()),
                    () -> hurried.catalogue().read());

            List<Object> answers =
                    Deadlines.within(REPLY_WITHIN.plus(GRACE), () -> Deadlines.allOf(calls, calls.size()));

            assertThat(answers.subList(0, 2))
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Unknown.class));
            assertThat(answers.getLast()).isInstanceOf(Unavailable.class);
        }
    }

    /// Calls bunch up on their way where the machine is busy: a round in which they came too fast is decided by two
    /// more. Without a pace they come too fast in each.
    @Test
    @Requirement("NET-2")
    final void theDeclaredPaceIsKeptUnderFiftyCallers() throws Exception {
        var settings = Map.of("calls-per-second", PACE + "", "reply-within", "30s");
        try (EsimProvider paced = newProvider(settings)) {
            assertThat(paced.traits().pace().callsPerSecond()).isEqualTo(PACE);
            // The first call of a process takes its time on the way, and would arrive together with later ones.
            var _ = paced.catalogue().read();

            if (shortestSpanUnderFiftyCallers(paced, 0).compareTo(WINDOW) <= 0) {
                assertThat(shortestSpanUnderFiftyCallers(paced, arrived())).isGreaterThan(WINDOW);
                assertThat(shortestSpanUnderFiftyCallers(paced, arrived())).isGreaterThan(WINDOW);
            }
        }
    }

    private int arrived() {
        return levers().calls().size();
    }

    /// In which one call more arrived than may in a second, not counting the first `before` of all.
    private Duration shortestSpanUnderFiftyCallers(EsimProvider paced, int before) throws Exception {
        List<Callable<Outcome<EsimOrder>>> calls = Stream.generate(this::newAttempt)
                .limit(CALLERS)
                .<Callable<Outcome<EsimOrder>>>map(
                        attempt -> () -> paced.ordering().place(attempt))
                .toList();

        var _ = Deadlines.allOf(calls, CALLERS);

        List<Long> arrivals = levers().calls().stream()
                .skip(before)
                .map(SeenCall::nanoTime)
                .sorted()
                .toList();
        assertThat(arrivals).hasSizeGreaterThanOrEqualTo(CALLERS);
        return shortestSpanOf(PACE + 1, arrivals);
    }

    private static Duration shortestSpanOf(int calls, List<Long> arrivals) {
        List<Long> spans = new ArrayList<>();
        for (int i = 0; i + calls <= arrivals.size(); i++) {
            spans.add(arrivals.get(i + calls - 1) - arrivals.get(i));
        }
        return Duration.ofNanos(Collections.min(spans));
    }

    @Test
    @Requirement("NET-3")
    final void everyCallIsSignedAsTheWholesalerChecksIt() {
        Attempt attempt = newAttempt();

        var _ = provider().catalogue().read();
        var _ = provider().ordering().settle(attempt);
        var _ = provider().ordering().place(attempt);
        var _ = settleToTheEnd(attempt);

        assertThat(levers().calls()).isNotEmpty().allMatch(SeenCall::authentic);
    }
}
