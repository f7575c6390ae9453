package io.esimswitchboard.provider.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The template itself: what `copy.sh` makes of it. Not part of any copy.
final class CopyTest {

    @TempDir
    Path root;

    @Test
    void aCopyIsWholeAndHasItsOwnName() throws Exception {
        Files.writeString(root.resolve("pom.xml"), "  <module>provider-template</module>\n  <module>next</module>\n");

        assertThat(copy("acme", "Acme")).isZero();

        assertThat(Files.readString(root.resolve("pom.xml")))
                .isEqualTo(
                        "  <module>provider-template</module>\n  <module>provider-acme</module>\n  <module>next</module>\n");
        assertThat(root.resolve("docs/providers/acme.md")).isRegularFile();
        Path module = root.resolve("provider-acme");
        assertThat(names(module)).hasSameSizeAs(names(Path.of("").toAbsolutePath()));
        for (Path file : files(module)) {
            assertThat((module.relativize(file) + Files.readString(file)).toLowerCase(Locale.ROOT))
                    .doesNotContain("template");
        }
    }

    @ParameterizedTest
    @CsvSource({"Acme,Acme", "acme-eu,Acme", "acme,acme", "acme,A/b", "1acme,Acme", "'',''"})
    void aNameThatWouldNotCompileIsRefused(String id, String name) throws Exception {
        Files.writeString(root.resolve("pom.xml"), "");

        assertThat(copy(id, name)).isEqualTo(2);
        assertThat(root.resolve("provider-" + id)).doesNotExist();
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Files.writeString(root.resolve("pom.xml"), "");
        Files.createDirectory(root.resolve("provider-acme"));

        assertThat(copy("acme", "Acme")).isEqualTo(2);
        assertThat(files(root.resolve("provider-acme"))).isEmpty();
    }

    private int copy(String id, String name) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "copy.sh", id, name, root.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        int status = process.waitFor();
        assertThat(said).isNotBlank();
        return status;
    }

    // Sources alone: beside them lie what Maven built and what belongs to the template only.
    private static List<String> names(Path module) throws IOException {
        return Stream.concat(
                        files(module.resolve("src")).stream(),
                        Stream.of(module.resolve("pom.xml"), module.resolve("README.md")))
                .map(file -> module.relativize(file).toString())
                .filter(name -> !name.endsWith("CopyTest.java"))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
