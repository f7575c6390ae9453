package io.esimswitchboard.provider.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.toolkit.ExchangeResult.MaybeSent;
import io.esimswitchboard.provider.toolkit.ExchangeResult.NotSent;
import io.esimswitchboard.provider.toolkit.ExchangeResult.Replied;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CircuitTest {

    private static final ExchangeResult LOST = new MaybeSent("no whole answer within PT20S");
    private static final Duration OPEN_FOR = Duration.ofSeconds(5);

    private final MovableClock clock = new MovableClock();
    private final RecordingObserver observer = new RecordingObserver();
    private final Circuit circuit =
            new Circuit(new CircuitSettings(4, 75, OPEN_FOR), observer.scope(), "place_order", clock);

    @Test
    void threeLostAnswersOfFourOpenItAndNothingIsSent() {
        List.of(LOST, replied(200), LOST).forEach(this::call);
        assertThat(circuit.enter()).isEmpty();

        circuit.leave(LOST, 1);

        assertThat(circuit.enter())
                .contains(new NotSent("the circuit of place_order is open, last: no whole answer within PT20S"));
    }

    @Test
    void halfOfThemDoNot() {
        List.of(LOST, replied(200), LOST, replied(200), LOST, replied(200)).forEach(this::call);

        assertThat(circuit.enter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 404, 409, 429})
    void aWholesalerThatSaysNoWorks(int status) {
        IntStream.range(0, 20).forEach(_ -> call(replied(status)));

        assertThat(circuit.enter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 599})
    void aStatusFrom500OnIsAFailure(int status) {
        IntStream.range(0, 4).forEach(_ -> call(replied(status)));

        assertThat(circuit.enter()).contains(new NotSent("the circuit of place_order is open, last: HTTP " + status));
    }

    @Test
    void aRefusedConnectionIsAFailure() {
        IntStream.range(0, 4).forEach(_ -> call(new NotSent("Connection refused")));

        assertThat(circuit.enter()).isPresent();
    }

    @Test
    void onlyThreeTrialsAreUnderWayAtOnce() {
        open();
        clock.pass(OPEN_FOR.plusMillis(1));

        IntStream.range(0, 3).forEach(_ -> assertThat(circuit.enter()).isEmpty());

        assertThat(circuit.enter()).isPresent();
    }

    @Test
    void trialsThatSucceedCloseIt() {
        open();
        clock.pass(OPEN_FOR.plusMillis(1));

        IntStream.range(0, 3).forEach(_ -> call(replied(200)));

        assertThat(circuit.enter()).isEmpty();
        assertThat(observer.turns())
                .containsExactly(
                        "acme place_order CLOSED",
                        "acme place_order OPEN no whole answer within PT20S",
                        "acme place_order HALF_OPEN no whole answer within PT20S",
                        "acme place_order CLOSED");
    }

    @Test
    void trialsThatFailOpenItForTwiceAsLong() {
        open();
        clock.pass(OPEN_FOR.plusMillis(1));

        IntStream.range(0, 3).forEach(_ -> call(LOST));

        clock.pass(OPEN_FOR.multipliedBy(2).minusMillis(1));
        assertThat(circuit.enter()).isPresent();
        clock.pass(Duration.ofMillis(2));
        assertThat(circuit.enter()).isEmpty();
    }

    @Test
    void aTrialThatIsNotMadeIsGivenBack() {
        open();
        clock.pass(OPEN_FOR.plusMillis(1));

        for (int trial = 0; trial < 10; trial++) {
            assertThat(circuit.enter()).isEmpty();
            circuit.leaveUnused();
        }
    }

    private void open() {
        IntStream.range(0, 4).forEach(_ -> call(LOST));
        assertThat(circuit.enter()).isPresent();
    }

    private void call(ExchangeResult result) {
        assertThat(circuit.enter()).isEmpty();
        circuit.leave(result, 1);
    }

    private static Replied replied(int status) {
        return new Replied(status, _ -> Optional.empty(), new byte[0]);
    }
}
