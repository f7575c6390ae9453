package io.esimswitchboard.quickstart.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlatformTest {

    @TempDir
    private Path folder;

    @Test
    void onADatabaseServerOfSomebodyElseItHasNone() {
        Platform platform = Platform.of(options().with("MYSQL_URL", "jdbc:mysql://db/shop"));

        assertThat(platform.parts())
                .extracting(Part::name)
                .containsExactly("kafka", "provider-simulators", "webhook-ingest", "orchestrator");
        assertThat(platform.mysqlUrl()).isEqualTo("jdbc:mysql://db/shop");
    }

    @Test
    void elseItHasItsOwn() {
        assertThat(Platform.of(options()).parts()).extracting(Part::name).startsWith("mysql", "kafka");
    }

    private PlatformOptions options() {
        return PlatformOptions.of(Layout.of(folder, folder.resolve("data")), PlatformPorts.free());
    }
}
