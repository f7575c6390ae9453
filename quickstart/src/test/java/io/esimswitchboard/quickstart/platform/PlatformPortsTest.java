package io.esimswitchboard.quickstart.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class PlatformPortsTest {

    @Test
    void aPortInUseIsNamedWithItsOption() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PlatformPorts free = PlatformPorts.free();
            PlatformPorts ports =
                    PlatformPorts.of(name -> name == PortName.HUBBY ? other.getLocalPort() : free.of(name));

            assertThat(ports.conflicts())
                    .singleElement()
                    .asString()
                    .contains("port " + other.getLocalPort() + " is in use")
                    .contains("--hubby-port");
        }
    }

    @Test
    void zeroBecomesAFreePort() {
        PlatformPorts ports = PlatformPorts.of(_ -> 0).resolved();

        assertThat(ports.numbers().values()).doesNotContain(0).doesNotHaveDuplicates();
    }
}
