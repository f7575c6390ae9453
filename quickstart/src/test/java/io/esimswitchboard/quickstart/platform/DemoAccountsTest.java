package io.esimswitchboard.quickstart.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.quickstart.process.Folders;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoAccountsTest {

    @TempDir
    private Path root;

    @Test
    void settingsBesideAPlugInAreReadAfterOurs() {
        Folders.writePrivate(root.resolve("plugins/third.yml"), "providers: {}\n");

        assertThat(accounts().configurationFiles().split(","))
                .containsExactly(
                        root.resolve("data/providers.yml").toString(),
                        root.resolve("plugins/third.yml").toString());
    }

    @Test
    void secretsAreReferredToAndNotWritten() {
        accounts().configurationFiles();

        String settings = Folders.read(root.resolve("data/providers.yml"));
        assertThat(settings).contains("\"env:HUBBY_SECRET\"", "\"http://127.0.0.1:8090\"");
        assertThat(accounts().secrets(new Keys(root.resolve("data"))).values()).noneMatch(settings::contains);
    }

    @Test
    void theRateCardHasAPriceForEachPackage() {
        accounts().configurationFiles();

        List<String> rows =
                Folders.read(root.resolve("data/hubby-rate-card.csv")).lines().toList();
        assertThat(rows.getFirst())
                .isEqualTo("package_type,destination,size,duration_days,package_id,cost,currency,deliverable");
        assertThat(rows.stream().skip(1).map(row -> Arrays.asList(row.split(","))))
                .hasSizeGreaterThan(200)
                .allSatisfy(cells -> assertThat(cells.subList(4, 8))
                        .satisfies(end -> assertThat(end.get(0)).startsWith("hubby-"))
                        .satisfies(end -> assertThat(end.get(1)).matches("\\d+\\.\\d\\d")));
    }

    private DemoAccounts accounts() {
        return new DemoAccounts(Layout.of(root, root.resolve("data")), PlatformPorts.usual());
    }
}
