package io.esimswitchboard.quickstart.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvironmentFileTest {

    @TempDir
    private Path folder;

    @Test
    void aShellReadsBackWhatWasWritten() throws Exception {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("PLAIN", "http://127.0.0.1:8080");
        values.put("SPECIAL", "jdbc:mysql://h/db?a=1&b=$x `ls` it's");
        Path file = Files.writeString(folder.resolve("switchboard.env"), EnvironmentFile.text(values));

        Process shell = new ProcessBuilder(
                        "sh", "-c", ". \"$1\"; printf '%s|%s' \"$PLAIN\" \"$SPECIAL\"", "sh", file + "")
                .start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(String.join("|", values.values()));
    }

    @Test
    void whatNeedsNoQuotesHasNone() {
        assertThat(EnvironmentFile.text(Map.of("API_KEY", "sk_aB-9_"))).isEqualTo("API_KEY=sk_aB-9_\n");
    }
}
