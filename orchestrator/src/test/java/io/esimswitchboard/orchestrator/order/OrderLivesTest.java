package io.esimswitchboard.orchestrator.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Lives of orders from seeds: any inputs in any sequence keep the invariants. A seed that does not is told with the
/// shortest sequence that shows it.
///
/// `-Dorder-lives=100000` lives more of them, `-Dorder-lives.first=SEED` begins at another.
final class OrderLivesTest {

    private static final int LIVES = Integer.getInteger("order-lives", 500);
    private static final long FIRST = Long.getLong("order-lives.first", 1);
    private static final int STEPS = 60;

    @Test
    void noInputEverBreaksAnInvariant() {
        assertThat(LongStream.range(FIRST, FIRST + LIVES)
                        .mapToObj(OrderLivesTest::firstFault)
                        .flatMap(Optional::stream)
                        .findFirst())
                .isEmpty();
    }

    private static Optional<String> firstFault(long seed) {
        List<Long> dice = new Random(seed).longs(STEPS).boxed().toList();
        return fault(seed, dice).map(fault -> shrunken(seed, dice));
    }

    private static String shrunken(long seed, List<Long> failing) {
        List<Long> dice = new ArrayList<>(failing);
        for (int i = dice.size() - 1; i >= 0; i--) {
            List<Long> fewer = new ArrayList<>(dice);
            fewer.remove(i);
            if (fault(seed, fewer).isPresent()) {
                dice = fewer;
            }
        }
        return "seed " + seed + "\n" + fault(seed, dice).orElseThrow();
    }

    private static Optional<String> fault(long seed, List<Long> dice) {
        Life life = new Life(seed);
        try {
            dice.forEach(life::step);
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(String.join("\n", life.story) + "\n" + e);
        }
    }
}
