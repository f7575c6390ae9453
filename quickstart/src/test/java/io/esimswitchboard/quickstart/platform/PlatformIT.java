package io.esimswitchboard.quickstart.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.quickstart.StubServices;
import io.esimswitchboard.quickstart.process.ChildFailedException;
import io.esimswitchboard.quickstart.process.Folders;
import io.esimswitchboard.quickstart.process.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlatformIT {

    @TempDir
    private Path root;

    @BeforeEach
    void build() throws Exception {
        StubServices.in(root);
    }

    @Test
    void everythingStartsComesBackAfterAKillAndStops() {
        Platform platform = Platform.start(options(PlatformPorts.free()));
        try (platform) {
            assertThat(platform.parts()).allMatch(Part::isAlive);
            assertThat(Folders.read(platform.layout().environmentFile()))
                    .contains("ORCHESTRATOR_URL=" + platform.uri(PortName.ORCHESTRATOR) + "\n")
                    .contains("API_KEY=sk_", "OPERATOR_KEY=op_", "MYSQL_URL='jdbc:mysql://127.0.0.1:");
            aKilledPartIsSeenAndStartsAgainOnItsPort(platform);
        }
        assertThat(platform.ports().numbers().values()).noneMatch(Ports::answers);
    }

    private static void aKilledPartIsSeenAndStartsAgainOnItsPort(Platform platform) {
        List<Long> before = platform.parts().stream().map(Part::pid).toList();
        platform.orchestrator().kill();
        platform.mysql().kill();
        assertThat(platform.orchestrator().hasDied()).isTrue();
        assertThat(platform.ingest().hasDied()).isFalse();

        platform.mysql().start();
        platform.orchestrator().start();

        assertThat(before).doesNotContain(platform.orchestrator().pid());
        assertThat(Health.isReady(platform.uri(PortName.ORCHESTRATOR))).isTrue();
    }

    @Test
    void anotherOrchestratorRunsBesideTheFirst() {
        Platform platform = Platform.of(options(PlatformPorts.free()));
        Part another = platform.anotherOrchestrator();
        try (platform) {
            platform.up(Progress.silent());

            assertThat(another.name()).isEqualTo("orchestrator-2");
            assertThat(another.pid()).isNotEqualTo(platform.orchestrator().pid());
            assertThat(Health.isReady(another.uri())).isTrue();
            assertThat(another.log()).exists();
        }
        assertThat(another.isAlive()).isFalse();
    }

    @Test
    void aPortInUseIsSaidBeforeAnythingStarts() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PlatformPorts free = PlatformPorts.free();
            PlatformPorts ports =
                    PlatformPorts.of(name -> name == PortName.INGEST ? other.getLocalPort() : free.of(name));
            Platform platform = Platform.of(options(ports));

            assertThatThrownBy(() -> platform.up(Progress.silent()))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining("--ingest-port");
            assertThat(platform.parts()).noneMatch(Part::isAlive);
        }
    }

    @Test
    void aPartThatFailsIsNamedAndTheOthersStop() throws Exception {
        Path jar = root.resolve("webhook-ingest/target/webhook-ingest-1.0.jar");
        Files.write(jar, new byte[0]);
        PlatformPorts ports = PlatformPorts.free();

        assertThatThrownBy(() -> Platform.start(options(ports)))
                .isInstanceOf(ChildFailedException.class)
                .hasMessageContaining("webhook-ingest ended")
                .hasMessageContaining("WebhookIngest");
        assertThat(ports.numbers().values()).noneMatch(Ports::answers);
    }

    private PlatformOptions options(PlatformPorts ports) {
        return PlatformOptions.of(Layout.of(root, root.resolve("data")), ports);
    }
}
