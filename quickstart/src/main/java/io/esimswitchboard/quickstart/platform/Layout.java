package io.esimswitchboard.quickstart.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where things stand.
///
/// @param root the repository, with the built jars below it
/// @param data what the platform keeps between two starts
/// @param plugins jars of further providers, and their settings as `*.yml`
public record Layout(Path root, Path data, Path plugins) {

    public Layout {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        plugins = plugins.toAbsolutePath().normalize();
    }

    public static Layout of(Path root, Path data) {
        return new Layout(root, data, root.resolve("plugins"));
    }

    public Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    /// Sets the logs of the run before aside, so that each run begins its own.
    void turnLogs() {
        files(data.resolve("logs"), ".log").forEach(Layout::turn);
    }

    private static void turn(Path log) {
        try {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move " + log, e);
        }
    }

    Path run() {
        return data.resolve("run");
    }

    public Path environmentFile() {
        return data.resolve("switchboard.env");
    }

    /// The jar of `module` as its build left it.
    Path jar(String module) {
        return files(root.resolve(module).resolve("target"), ".jar").stream()
                .filter(jar -> jar.getFileName().toString().matches(module + "-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                .max(Comparator.comparingLong(jar -> jar.toFile().lastModified()))
                .orElseThrow(() -> new IllegalStateException(module + " is not built: run ./switchboard build"));
    }

    /// What the virtual machine makes of the classes of `module`, as long as the same jars are used.
    Path classArchive(String module) {
        return root.resolve(module).resolve("target").resolve(module + ".jsa");
    }

    /// Whether there is one that is no older than the jar.
    boolean hasClassArchive(String module) {
        return classArchive(module).toFile().lastModified()
                >= jar(module).toFile().lastModified();
    }

    List<Path> libraries(String module) {
        return files(root.resolve(module).resolve("target/lib"), ".jar");
    }

    /// The files of `folder` whose name ends with `suffix`, by name; none if there is no such folder.
    static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
