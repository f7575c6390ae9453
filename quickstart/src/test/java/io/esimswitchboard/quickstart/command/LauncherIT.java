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
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// One folder for both tests, so that the second one starts on what a killed launcher has left.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class LauncherIT {

    @TempDir
    private static Path root;

    @BeforeAll
    static void build() throws Exception {
        StubServices.in(root);
    }

    @AfterAll
    static void leaveNothingBehind() throws Exception {
        run("down");
    }

    @Test
    @Order(1)
    void aKilledLauncherTakesAllAlong() throws Exception {
        assertThat(run("status")).isEqualTo(new Ended(1, "Not running.\n"));
        Ended up = run(upDetached());
        assertThat(up.status()).as(up.text()).isZero();
        List<ProcessHandle> processes = processes();
        assertThat(processes).hasSize(6);

        folder().launcher().flatMap(RunRecord::alive).orElseThrow().destroyForcibly();

        for (ProcessHandle process : processes) {
            process.onExit().get(20, TimeUnit.SECONDS);
        }
        assertThat(run("status").status()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void whatRunsInTheBackgroundIsShownKeptUpAndStopped() throws Exception {
        Ended up = run(upDetached());
        assertThat(up.status()).as(up.text()).isZero();
        assertThat(up.text()).contains("orchestrator", "ready after", "sk_", "in the background");

        Ended again = run(upDetached());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.text()).contains("already running");

        aServiceThatIsKilledComesBack();
        Ended status = run("status");
        assertThat(status.status()).as(status.text()).isZero();
        assertThat(status.text()).contains("mysql", "kafka", "provider-simulators", "webhook-ingest", "ready");

        List<ProcessHandle> processes = processes();
        Ended down = run("down");
        assertThat(down.status()).as(down.text()).isZero();
        assertThat(down.text()).endsWith("Stopped.\n"); // a stop that takes its time says so before
        assertThat(processes).hasSize(6).noneMatch(ProcessHandle::isAlive);
        assertThat(run("down")).isEqualTo(new Ended(0, "Nothing was running.\n"));
    }

    private static void aServiceThatIsKilledComesBack() {
        RunRecord before = folder().read("orchestrator").orElseThrow();
        before.alive().orElseThrow().destroyForcibly();

        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!folder().isReady()
                || folder().read("orchestrator").orElseThrow().pid() == before.pid()) {
            assertThat(System.nanoTime()).as("it is back in time").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static RunFolder folder() {
        return new RunFolder(Layout.of(root, root.resolve(".switchboard")));
    }

    private static List<ProcessHandle> processes() {
        RunFolder folder = folder();
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

    private static Ended run(String... words) throws IOException, InterruptedException {
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
