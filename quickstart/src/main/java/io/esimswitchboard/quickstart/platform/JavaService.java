package io.esimswitchboard.quickstart.platform;

import io.esimswitchboard.quickstart.process.ChildProcess;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One module run from its jar, as in production: the jar, its libraries, then the plug-ins.
record JavaService(PlatformOptions options, String module, String mainClass) {

    private static final Duration READY_WITHIN = Duration.ofSeconds(90);

    /// Starts it and answers when all of `readiness` answer well.
    ChildProcess start(Map<String, String> environment, List<URI> readiness) {
        return start(module, environment, readiness);
    }

    /// As above, under a name of its own, by which its log is called too.
    ChildProcess start(String name, Map<String, String> environment, List<URI> readiness) {
        ChildProcess process = ChildProcess.start(name, command(), environment, layout().log(name));
        try {
            process.awaitReady(READY_WITHIN, () -> readiness.stream().allMatch(Health::isReady));
            return process;
        } catch (RuntimeException e) {
            process.kill();
            throw e;
        }
    }

    List<String> command() {
        return Stream.of(java(), archive(), List.of("-cp", classPath(), mainClass))
                .flatMap(List::stream)
                .toList();
    }

    /// Made at an orderly end where there is none that suits the class path, and passed over until then.
    private List<String> archive() {
        return options.classArchives()
                ? List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + layout().classArchive(module))
                : List.of();
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // Five programs start at a time on what may be two cores: a quick start counts, not the last per cent.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    private String classPath() {
        Stream<Path> libraries = layout().libraries(module).stream().filter(this::isWanted);
        Stream<Path> plugins = Layout.files(layout().plugins(), ".jar").stream();
        return Stream.of(Stream.of(layout().jar(module)), libraries, plugins)
                .flatMap(jars -> jars)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean isWanted(Path jar) {
        String file = jar.getFileName().toString();
        return options.withoutJars().stream().noneMatch(name -> file.startsWith(name + "-"));
    }

    private Layout layout() {
        return options.layout();
    }
}
