package io.esimswitchboard.quickstart.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.quickstart.platform.Layout;
import io.esimswitchboard.quickstart.process.ChildProcess;
import io.esimswitchboard.quickstart.process.Folders;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StopPlatformTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void aLeftoverIsStopped() {
        ChildProcess leftover = startSomething();
        writeDown(
                leftover, leftover.handle().info().startInstant().orElseThrow().toEpochMilli());

        assertThat(stop()).isZero();

        assertThat(leftover.awaitExit(Duration.ofSeconds(5))).isTrue();
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("Stopped.");
    }

    @Test
    void aStrangerWithTheSameProcessIdIsLeftAlone() {
        ChildProcess leftover = startSomething();
        writeDown(leftover, 1_000);

        assertThat(stop()).isZero();

        assertThat(leftover.isAlive()).isTrue();
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("Nothing was running.");
        leftover.kill();
    }

    private ChildProcess startSomething() {
        return ChildProcess.start("leftover", List.of("sleep", "60"), Map.of(), folder.resolve("x.log"));
    }

    private void writeDown(ChildProcess leftover, long began) {
        Path file = folder.resolve("run/orchestrator.pid");
        Folders.writePrivate(file, leftover.pid() + " " + began + " 8080\n");
    }

    private int stop() {
        Screen screen = new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
        Arguments arguments = Arguments.parse(List.of("down"), Map.of());
        return new StopPlatform(new Setting(arguments, Layout.of(folder, folder), screen, List.of("down"))).run();
    }
}
