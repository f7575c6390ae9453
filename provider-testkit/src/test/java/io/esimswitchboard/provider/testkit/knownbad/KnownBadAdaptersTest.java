package io.esimswitchboard.provider.testkit.knownbad;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.testkit.Requirement;
import io.esimswitchboard.provider.testkit.Rules;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The kit tells right from wrong.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KnownBadAdaptersTest {

    private static final List<KnownBad> RIGHT = Stream.of(House.values())
            .map(house -> new KnownBad("right, at a " + house + " house", house, Set.of(), new Decisions()))
            .toList();

    private Map<KnownBad, KitRun> runs = Map.of();

    @BeforeAll
    void run() {
        runs = KitRun.onAll(adapters().toList());
    }

    static Stream<KnownBad> adapters() {
        return Stream.concat(KnownBad.all(), RIGHT.stream());
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void anAdapterFailsByExactlyTheRulesItBreaks(KnownBad adapter) {
        KitRun run = run(adapter);

        assertThat(run.brokenRules()).as("%s", run).containsExactlyInAnyOrderElementsOf(adapter.breaks());
    }

    @Test
    void everyRuleIsBrokenByAKnownBadAdapter() throws Exception {
        assertThat(KnownBad.all().flatMap(adapter -> adapter.breaks().stream())).containsAll(Rules.written());
    }

    @Test
    void everyTestOfTheKitPassesForARightAdapterAndFailsForABadOne() throws Exception {
        Set<Method> tests = Rules.kitMethods()
                .filter(method -> method.isAnnotationPresent(Requirement.class))
                .collect(Collectors.toSet());

        assertThat(all(RIGHT.stream(), KitRun::passed)).containsAll(tests);
        assertThat(all(KnownBad.all(), KitRun::failed)).containsAll(tests);
    }

    private Set<Method> all(Stream<KnownBad> adapters, Function<KitRun, Set<Method>> which) {
        return adapters.map(this::run).flatMap(run -> which.apply(run).stream()).collect(Collectors.toSet());
    }

    private KitRun run(KnownBad adapter) {
        return Objects.requireNonNull(runs.get(adapter));
    }
}
