package io.esimswitchboard.quickstart.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.quickstart.command.Arguments.Flag;
import io.esimswitchboard.quickstart.command.Arguments.Word;
import io.esimswitchboard.quickstart.platform.PortName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArgumentsTest {

    @Test
    void aWordAloneMeansTheUsualPorts() {
        Arguments arguments = parse(Map.of(), "up");

        assertThat(arguments.word()).isEqualTo(Word.UP);
        assertThat(arguments.flags()).isEmpty();
        assertThat(arguments.data()).isEmpty();
        assertThat(arguments.ports().of(PortName.ORCHESTRATOR)).isEqualTo(8080);
        assertThat(arguments.ports().of(PortName.KAFKA)).isEqualTo(19092);
    }

    @Test
    void optionsComeInBothWritings() {
        Arguments arguments = parse(Map.of(), "demo", "--exit", "--fresh", "--data", "x", "--mysql-port=0");

        assertThat(arguments.has(Flag.EXIT)).isTrue();
        assertThat(arguments.has(Flag.FRESH)).isTrue();
        assertThat(arguments.has(Flag.DETACH)).isFalse();
        assertThat(arguments.data()).contains(Path.of("x"));
        assertThat(arguments.ports().of(PortName.MYSQL)).isZero();
    }

    @Test
    void theCommandLineWinsOverTheEnvironment() {
        Map<String, String> environment = Map.of("INGEST_PORT", "1", "HUBBY_PORT", "2", "YONI_SIMULATOR_PORT", "3");

        Arguments arguments = parse(environment, "up", "--ingest-port", "9");

        assertThat(arguments.ports().of(PortName.INGEST)).isEqualTo(9);
        assertThat(arguments.ports().of(PortName.HUBBY)).isEqualTo(2);
        assertThat(arguments.ports().of(PortName.YONI)).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "bench, unknown command: bench",
        "up --exit, up has no --exit",
        "status --fresh, status has no --fresh",
        "up --colour, unknown option: --colour",
        "up --exit=yes, unknown option: --exit",
        "up --data, --data wants a value",
        "up --kafka-port x, --kafka-port wants a port",
        "up --kafka-port 65536, --kafka-port wants a port",
        "up --kafka-port -1, --kafka-port wants a port",
    })
    void aMistakeIsNamed(String line, String message) {
        assertThatThrownBy(() -> parse(Map.of(), line.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aBadPortInTheEnvironmentNamesTheVariable() {
        assertThatThrownBy(() -> parse(Map.of("KAFKA_PORT", "many"), "up"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("KAFKA_PORT");
    }

    private static Arguments parse(Map<String, String> environment, String... words) {
        return Arguments.parse(List.of(words), environment);
    }
}
