package io.esimswitchboard.endtoend;

import io.esimswitchboard.quickstart.process.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// A provider that exists for one test: compiled against the SPI alone, as somebody outside would.
record ThrowAwayPlugin(Path spi) {

    private static final String SERVICE = "META-INF/services/io.esimswitchboard.provider.ProviderFactory";
    private static final String SETTINGS = """
            providers:
              paper:
                adapter: paper
            """;

    /// @param root the built repository
    static ThrowAwayPlugin build(Path root) {
        try (Stream<Path> libraries = Files.list(root.resolve("orchestrator/target/lib"))) {
            return new ThrowAwayPlugin(libraries
                    .filter(jar -> jar.getFileName().toString().startsWith("provider-api-"))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts the jar and the settings of an account into `plugins`.
    void into(Path plugins) {
        Path work = Folders.create(plugins.resolveSibling("plugin-classes"));
        try {
            Path source = Folders.create(work.resolve("source")).resolve("PaperFactory.java");
            Files.writeString(source, source());
            compile(source, work.resolve("classes"));
            pack(work.resolve("classes"), Folders.create(plugins).resolve("paper.jar"));
            Files.writeString(plugins.resolve("paper.yml"), SETTINGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source() throws IOException {
        try (InputStream in = ThrowAwayPlugin.class.getResourceAsStream("/plugin/PaperFactory.java.txt")) {
            if (in == null) {
                throw new IllegalStateException("the plug-in's source is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void compile(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", classes.toString(), "-cp", spi.toString(), "-proc:none");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                    .call()) {
                throw new IllegalStateException("the plug-in does not compile");
            }
        }
    }

    private static void pack(Path classes, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> compiled = Files.walk(classes)) {
            for (Path each : compiled.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                Files.copy(each, jar);
            }
            jar.putNextEntry(new JarEntry(SERVICE));
            jar.write("paper.PaperFactory\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
