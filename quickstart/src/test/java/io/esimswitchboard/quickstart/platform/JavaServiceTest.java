package io.esimswitchboard.quickstart.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JavaServiceTest {

    @TempDir
    private Path root;

    @Test
    void theJarComesFirstAndPlugInsLast() throws IOException {
        build();
        put("plugins/third.jar");

        assertThat(classPath(Set.of()))
                .containsExactly(
                        "orchestrator-1.0.jar", "provider-appid-1.0.jar", "provider-hubby-1.0.jar", "third.jar");
    }

    @Test
    void aJarMayBeLeftOut() throws IOException {
        build();

        assertThat(classPath(Set.of("provider-appid")))
                .containsExactly("orchestrator-1.0.jar", "provider-hubby-1.0.jar");
    }

    @Test
    void aModuleThatIsNotBuiltIsNamed() {
        assertThatThrownBy(() -> classPath(Set.of()))
                .hasMessageContaining("orchestrator is not built")
                .hasMessageContaining("./switchboard build");
    }

    @Test
    void aServiceStartsFromAnArchiveOfItsClassesWhereThatIsWanted() throws IOException {
        build();
        PlatformOptions options = options(Set.of());
        String archive = "-XX:SharedArchiveFile=" + root.resolve("orchestrator/target/orchestrator.jsa");

        assertThat(command(options)).doesNotContain(archive);
        assertThat(command(options.withClassArchives())).contains(archive);
    }

    @Test
    void theProgramsOfAnotherReleaseRunWithTheSamePlugIns() throws IOException {
        build();
        put("plugins/third.jar");
        put("earlier/orchestrator/target/orchestrator-0.9.jar");
        PlatformOptions options = options(Set.of()).withClassArchives().withProgramsOf(root.resolve("earlier"));

        assertThat(classPath(options)).containsExactly("orchestrator-0.9.jar", "third.jar");
        assertThat(command(options))
                .contains("-XX:SharedArchiveFile=" + root.resolve("earlier/orchestrator/target/orchestrator.jsa"));
        assertThat(options.layout().log("orchestrator"))
                .isEqualTo(options(Set.of()).layout().log("orchestrator"));
    }

    @Test
    void anArchiveThatIsOlderThanTheJarIsNone() throws IOException {
        build();
        Layout layout = options(Set.of()).layout();
        Path archive = layout.classArchive("orchestrator");
        assertThat(layout.hasClassArchive("orchestrator")).isFalse();

        Files.createFile(archive);
        assertThat(layout.hasClassArchive("orchestrator")).isTrue();
        Files.setLastModifiedTime(archive, FileTime.fromMillis(1));
        assertThat(layout.hasClassArchive("orchestrator")).isFalse();
    }

    private void build() throws IOException {
        put("orchestrator/target/orchestrator-1.0.jar");
        put("orchestrator/target/orchestrator-1.0-sources.jar");
        put("orchestrator/target/lib/provider-appid-1.0.jar");
        put("orchestrator/target/lib/provider-hubby-1.0.jar");
    }

    private void put(String file) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.createFile(path);
    }

    private PlatformOptions options(Set<String> withoutJars) {
        Layout layout = Layout.of(root, root.resolve("data"));
        return new PlatformOptions(layout, PlatformPorts.free(), withoutJars, Map.of(), false);
    }

    private static List<String> command(PlatformOptions options) {
        return new JavaService(options, "orchestrator", "Main").command();
    }

    private List<String> classPath(Set<String> withoutJars) {
        return classPath(options(withoutJars));
    }

    private static List<String> classPath(PlatformOptions options) {
        List<String> command = command(options);
        String classPath = command.get(command.indexOf("-cp") + 1);
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(jar -> Path.of(jar).getFileName().toString())
                .toList();
    }
}
