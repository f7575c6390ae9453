package io.esimswitchboard.quickstart.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.quickstart.StubServices;
import io.esimswitchboard.quickstart.Switchboard;
import io.esimswitchboard.quickstart.platform.Layout;
import io.esimswitchboard.quickstart.platform.RunFolder;
import io.esimswitchboard.quickstart.platform.RunRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LauncherIT {

    @TempDir
    private Path root;

    @BeforeEach
    void build() throws Exception {
        StubServices.in(root);
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        run("down");
    }

    @Test
    void whatRunsInTheBackgroundIsShownAndStopped() throws Exception {
        assertThat(run("status")).isEqualTo(new Ended(1, "Not running.\n"));

        Ended up = run(upDetached());
        assertThat(up.status()).as(up.text()).isZero();
        assertThat(up.text()).contains("orchestrator", "ready after", "sk_", "in the background");
        assertThat(run("status").status()).isZero();
        assertThat(run("status").text()).contains("mysql", "kafka", "provider-simulators", "webhook-ingest", "ready");
        List<ProcessHandle> processes = processes();
        assertThat(processes).hasSize(6);

        Ended again = run(upDetached());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.text()).contains("already running");

        assertThat(run("down")).isEqualTo(new Ended(0, "Stopped.\n"));
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(run("down")).isEqualTo(new Ended(0, "Nothing was running.\n"));
    }

    @Test
    void aKilledLauncherTakesAllAlong() throws Exception {
        run(upDetached());
        List<ProcessHandle> processes = processes();

        new RunFolder(Layout.of(root, root.resolve(".switchboard")))
                .launcher()
                .flatMap(RunRecord::alive)
                .orElseThrow()
                .destroyForcibly();

        for (ProcessHandle process : processes) {
            process.onExit().get(20, TimeUnit.SECONDS);
        }
        assertThat(run("status").status()).isEqualTo(1);
        assertThat(run(upDetached()).status()).isZero();
    }

    @Test
    void aServiceThatIsKilledComesBack() throws Exception {
        run(upDetached());
        RunFolder folder = new RunFolder(Layout.of(root, root.resolve(".switchboard")));
        RunRecord before = folder.read("orchestrator").orElseThrow();

        before.alive().orElseThrow().destroyForcibly();

        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!folder.isReady() || folder.read("orchestrator").orElseThrow().pid() == before.pid()) {
            assertThat(System.nanoTime()).as("it is back in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private List<ProcessHandle> processes() {
        RunFolder folder = new RunFolder(Layout.of(root, root.resolve(".switchboard")));
        List<ProcessHandle> processes = new ArrayList<>();
        folder.launcher().flatMap(RunRecord::alive).ifPresent(processes::add);
        folder.parts().forEach(part -> part.alive().ifPresent(processes::add));
        return processes;
    }

    private static String[] upDetached() {
        List<String> words = new ArrayList<>(List.of("up", "--detach"));
        for (String name : List.of("orchestrator", "ingest", "hubby", "yoni", "mysql", "kafka")) {
            words.addAll(List.of("--" + name + "-port", "0"));
        }
        return words.toArray(String[]::new);
    }

    private record Ended(int status, String text) {}

    private Ended run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dswitchboard.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Switchboard.class.getName()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }
}
