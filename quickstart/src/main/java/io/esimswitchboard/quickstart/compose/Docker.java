package io.esimswitchboard.quickstart.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The `docker` command.
///
/// @param program its path, or its name where it is on the path
/// @param folder of `docker-compose.yml`
record Docker(String program, Path folder) {

    private static final Duration WITHIN = Duration.ofSeconds(60);

    /// Answers what it printed.
    ///
    /// @throws IllegalStateException when it fails or takes longer than a minute
    String run(String... words) {
        try {
            Path printed = Files.createTempFile("docker", ".out");
            try {
                run(printed, words);
                return Files.readString(printed);
            } finally {
                Files.delete(printed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no place for what docker prints", e);
        }
    }

    /// Writes what it prints, errors included, to `file`.
    void run(Path file, String... words) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(words));
        String asked = String.join(" ", command);
        ProcessBuilder docker = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(file.toFile()));
        try {
            Process process = docker.start();
            if (!process.waitFor(WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(asked + " took longer than " + WITHIN.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                String said = Files.readString(file, StandardCharsets.ISO_8859_1);
                throw new IllegalStateException(asked + " failed: " + said.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + asked, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + asked, e);
        }
    }
}
