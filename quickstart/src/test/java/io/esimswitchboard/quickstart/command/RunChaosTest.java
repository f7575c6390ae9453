package io.esimswitchboard.quickstart.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.quickstart.chaos.ChaosOptions;
import io.esimswitchboard.quickstart.chaos.ChaosOptions.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunChaosTest {

    @Test
    void withoutOptionsItIsFiveMinutesOfFiftyOrdersASecond() {
        ChaosOptions options = options();

        assertThat(options.length()).isEqualTo(Duration.ofMinutes(5));
        assertThat(options.ordersPerSecond()).isEqualTo(50);
    }

    @Test
    void everyOptionIsHeeded() {
        assertThat(options("--minutes", "0.5", "--seed", "-3", "--orders-per-second", "10", "--on", "compose"))
                .isEqualTo(new ChaosOptions(Duration.ofSeconds(30), -3, 10, new Place.Compose()));
    }

    @Test
    void itMayStartAsAnEarlierRelease() {
        assertThat(options("--from", "/srv/0.1").place()).isEqualTo(new Place.Updated(Path.of("/srv/0.1")));
    }

    @Test
    void theCommandThatRepeatsARunSaysTheSame() {
        String said = "./switchboard chaos --minutes 1.25 --seed 42 --orders-per-second 20";

        assertThat(command(new Place.Embedded())).isEqualTo(said);
        assertThat(command(new Place.Compose())).isEqualTo(said + " --on compose");
        assertThat(command(new Place.Updated(Path.of("/srv/0.1")))).isEqualTo(said + " --from /srv/0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "--minutes, --minutes wants a value",
        "--minutes many, '--minutes wants a number, not ''many'''",
        "--minutes 0, not a length of up to 24 hours: PT0S",
        "--seed x, '--seed wants a number, not ''x'''",
        "--orders-per-second 0, not 1 to 1000 orders a second: 0",
        "--on paper, '--on wants embedded or compose, not ''paper'''",
        "--on compose --from /srv/0.1, '--from is for processes, not for containers'",
        "--hours 1, unknown option: --hours",
    })
    void whatCannotBeMeantIsSaid(String words, String message) {
        assertThatThrownBy(() -> options(words.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    private static String command(Place place) {
        return new ChaosOptions(Duration.ofSeconds(75), 42, 20, place).command();
    }

    private static ChaosOptions options(String... words) {
        return RunChaos.options(List.of(words));
    }
}
