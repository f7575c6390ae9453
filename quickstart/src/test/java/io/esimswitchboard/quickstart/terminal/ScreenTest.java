package io.esimswitchboard.quickstart.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ScreenTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aFileGetsNoControlCharacters() {
        Screen screen = new Screen(new PrintStream(out, true, StandardCharsets.UTF_8), false);

        try (var _ = screen.waitFor("nothing")) {
            screen.say("done");
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("done\n");
    }

    @Test
    void timesAreWrittenAsPeopleDo() {
        assertThat(Screen.seconds(Duration.ofMillis(1_449))).isEqualTo("1.4 s");
    }
}
