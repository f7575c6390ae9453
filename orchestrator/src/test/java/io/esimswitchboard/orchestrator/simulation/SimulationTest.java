package io.esimswitchboard.orchestrator.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/// The real order code on two instances, with a simulated clock, wholesalers and broker, and every accident that a seed
/// brings. `-Dsim.seeds=100000` runs so many seeds, `-Dsim.seed=42` runs one and tells its story if it fails.
final class SimulationTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("io.esimswitchboard");
    private static final Level LEVEL = Objects.requireNonNull(LOGGER.getLevel());

    @BeforeAll
    static void quiet() {
        LOGGER.setLevel(Level.OFF);
    }

    @AfterAll
    static void aloud() {
        LOGGER.setLevel(LEVEL);
    }

    private static LongStream seeds() {
        Long one = Long.getLong("sim.seed");
        return one == null ? LongStream.rangeClosed(1, Long.getLong("sim.seeds", 2_000)) : LongStream.of(one);
    }

    private static Optional<Failure> first(LongStream seeds, Bug bug) {
        return seeds.mapToObj(seed -> Simulation.run(seed, Limits.WIDE, bug))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Test
    void everySeedKeepsThePromises() {
        first(seeds(), Bug.NONE).ifPresent(failure -> fail(failure.shrunk().toString(), failure.cause()));
    }

    @Test
    void aSeedTellsTheSameStoryEachTime() {
        for (long seed = 1; seed <= 20; seed++) {
            World once = world(seed);
            World again = world(seed);
            assertThat(once.story().text()).isEqualTo(again.story().text()).isNotEmpty();
        }
    }

    private static World world(long seed) {
        World world = new World(seed, Limits.WIDE, Bug.NONE, true);
        new Simulation(world, Limits.WIDE).run();
        return world;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @Timeout(60)
    void anInjectedBugIsFound(Bug bug) {
        Failure failure = first(LongStream.rangeClosed(1, 20_000), bug).orElseThrow();

        assertThat(failure.shrunk().toString()).contains("-Dsim.seed=" + failure.seed());
    }
}
