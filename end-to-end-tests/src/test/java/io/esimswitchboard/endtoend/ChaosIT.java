package io.esimswitchboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.quickstart.chaos.Chaos;
import io.esimswitchboard.quickstart.chaos.ChaosOptions;
import io.esimswitchboard.quickstart.chaos.ChaosOptions.Place;
import io.esimswitchboard.quickstart.chaos.ChaosReport;
import io.esimswitchboard.quickstart.chaos.check.Verdict;
import io.esimswitchboard.quickstart.platform.Layout;
import io.esimswitchboard.quickstart.process.Folders;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Everything is killed, stopped and restarted under load, and every order is right in the end.
///
/// `-Dchaos.seconds=300` makes it longer, `-Dchaos.seed=…` another one.
@Order(12)
@Tag(Running.OWN_PLATFORM)
final class ChaosIT {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("chaos.seconds", 60));
    private static final long SEED = Long.getLong("chaos.seed", 20261128);

    @Test
    void everyOrderIsRightThoughEveryProcessDies() throws Exception {
        Path folder = Path.of("target", "platforms", "chaos").toAbsolutePath();
        Folders.delete(folder);
        Layout layout = new Layout(Path.of(".."), folder.resolve("data"), folder.resolve("plugins"));

        ChaosReport report = Chaos.embedded(
                        new ChaosOptions(LENGTH, SEED, 50, new Place.Embedded()), layout, Screen.ofProcess())
                .run();

        assertThat(report.verdicts()).as(report::page).isNotEmpty().allMatch(Verdict::holds);
    }
}
