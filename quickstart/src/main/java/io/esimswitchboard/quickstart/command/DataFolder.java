package io.esimswitchboard.quickstart.command;

import io.esimswitchboard.quickstart.platform.Layout;
import io.esimswitchboard.quickstart.process.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The data of earlier runs.
final class DataFolder {

    // By name, for `--data` may point at a folder that holds other things too.
    private static final List<String> OURS = List.of(
            "mysql",
            "kafka",
            "simulators",
            "secrets",
            "logs",
            "keyset.json",
            "providers.yml",
            "hubby-rate-card.csv",
            "switchboard.env");

    private final Path data;

    DataFolder(Layout layout) {
        this.data = layout.data();
    }

    /// Deletes what earlier runs left; refuses a folder that was never ours.
    void empty() {
        boolean used = OURS.stream().anyMatch(name -> Files.exists(data.resolve(name)));
        if (used && Files.notExists(data.resolve("keyset.json")) && Files.notExists(data.resolve("mysql/password"))) {
            throw new IllegalStateException(data + " does not look like a data folder of ours: nothing deleted");
        }
        OURS.forEach(name -> Folders.delete(data.resolve(name)));
    }
}
