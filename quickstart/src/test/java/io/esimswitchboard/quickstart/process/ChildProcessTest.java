package io.esimswitchboard.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChildProcessTest {

    @TempDir
    private Path folder;

    @Test
    void theProcessIdIsTheProgramsOwn() throws Exception {
        try (ChildProcess child = start("sleep", "60")) {
            child.awaitReady(
                    Duration.ofSeconds(5), () -> commandOf(child.handle()).contains("sleep"));

            assertThat(child.isAlive()).isTrue();
        }
    }

    @Test
    void aChildThatEndsSaysWhatItPrintedLast() {
        try (ChildProcess child = start("sh", "-c", "echo no disk left; exit 3")) {
            assertThatThrownBy(() -> child.awaitReady(Duration.ofSeconds(5), () -> false))
                    .isInstanceOf(ChildFailedException.class)
                    .hasMessageContaining("status 3")
                    .hasMessageContaining("no disk left");
        }
    }

    @Test
    void aChildThatDoesNotListenIsKilledAfterTheGrace() {
        try (ChildProcess child = start("sh", "-c", "trap '' TERM; echo up; while :; do sleep 1; done")) {
            child.awaitReady(Duration.ofSeconds(5), () -> printed("up"));

            child.stop(Duration.ofMillis(200));

            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void aStoppedChildGoesOnWhereItStoodWhenItIsLetGo() {
        try (ChildProcess child = start(
                "sh",
                "-c",
                "while [ ! -e $0 ]; do :; done; echo gone; sleep 60",
                folder.resolve("go").toString())) {
            ProcessSignal.STOP.send(child.pid());
            Folders.writePrivate(folder.resolve("go"), "");
            assertThat(child.awaitExit(Duration.ofMillis(300))).isFalse();
            assertThat(printed("gone")).isFalse();

            ProcessSignal.CONT.send(child.pid());

            child.awaitReady(Duration.ofSeconds(5), () -> printed("gone"));
        }
    }

    @Test
    void aSignalToNobodyIsAMistake() {
        ChildProcess child = start("true");
        child.awaitExit(Duration.ofSeconds(5));

        assertThatThrownBy(() -> ProcessSignal.STOP.send(child.pid())).hasMessageContaining("takes no STOP");
    }

    @Test
    void aChildEndsWhenItsParentIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrphanMaker.class.getName(),
                        folder.resolve("child.log").toString())
                .start();
        long child = Long.parseLong(parent.inputReader().readLine());
        ProcessHandle handle = ProcessHandle.of(child).orElseThrow();

        parent.destroyForcibly();

        handle.onExit().get(10, TimeUnit.SECONDS);
        assertThat(handle.isAlive()).isFalse();
    }

    /// A parent to be killed: starts a child, says its process id, and waits.
    static final class OrphanMaker {

        public static void main(String[] args) throws InterruptedException {
            ChildProcess child = ChildProcess.start("child", List.of("sleep", "60"), Map.of(), Path.of(args[0]));
            System.out.println(child.pid());
            child.awaitExit(Duration.ofSeconds(60));
        }

        private OrphanMaker() {}
    }

    private ChildProcess start(String... command) {
        return ChildProcess.start("child", List.of(command), Map.of(), folder.resolve("child.log"));
    }

    private boolean printed(String word) {
        Path log = folder.resolve("child.log");
        return Files.exists(log) && Folders.read(log).contains(word);
    }

    private static String commandOf(ProcessHandle handle) {
        return handle.info().command().orElse("");
    }
}
