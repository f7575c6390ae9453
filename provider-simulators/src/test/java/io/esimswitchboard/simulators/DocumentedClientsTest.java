package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that sign as the wholesalers' own guides say, in the languages those guides use.
final class DocumentedClientsTest {

    @Test
    void hubbysNodeSampleGetsAClaimLink() throws Exception {
        try (var hubby = HubbySimulator.start(0)) {
            String out = run("node", "hubby-booking.js", hubby.uri().toString());

            assertThat(out).matches("201 true https://\\S+\\?uuid=\\S+");
        }
    }

    @Test
    void hubbysNodeSampleBooksAStarterForThailand() throws Exception {
        try (var hubby = HubbySimulator.start(0)) {
            assertThat(run("node", "hubby-booking.js", hubby.uri().toString(), "Thailand"))
                    .startsWith("201 true");
            assertThat(hubby.control().sales().getFirst().sku()).isEqualTo("hubby-th-starter-500mb-2d");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hubby-list.js", "hubby-list.py"})
    void hubbysSamplesListBookings(String script) throws Exception {
        try (var hubby = HubbySimulator.start(0)) {
            assertThat(run(interpreter(script), script, hubby.uri().toString())).isEqualTo("200 true");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yoni-packages.js", "yoni-packages.py"})
    void yonisSamplesGetPlans(String script) throws Exception {
        try (var yoni = YoniSimulator.start(0)) {
            assertThat(run(interpreter(script), script, yoni.uri().toString())).isEqualTo("200 0 5");
        }
    }

    private static String interpreter(String script) {
        return script.endsWith(".py") ? "python3" : "node";
    }

    private static String run(String interpreter, String script, String... arguments) throws Exception {
        var resource = DocumentedClientsTest.class.getResource("/clients/" + script);
        assertThat(resource).isNotNull();
        var command =
                new ArrayList<>(List.of(interpreter, Path.of(resource.toURI()).toString()));
        command.addAll(List.of(arguments));
        Process process = started(command);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        return out.strip();
    }

    private static Process started(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return abort(command.getFirst() + " is not on this machine");
        }
    }
}
