package io.esimswitchboard.provider.toolkit.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where `env:NAME` and `file:PATH` lead.
public interface Environment {

    Optional<String> variable(String name);

    /// The file's text without the line end that editors leave there; empty when it cannot be read.
    Optional<String> file(String path);

    /// The environment of this process and the files of this machine.
    static Environment ofProcess() {
        return new Environment() {
            @Override
            public Optional<String> variable(String name) {
                return Optional.ofNullable(System.getenv(name));
            }

            @Override
            public Optional<String> file(String path) {
                try {
                    return Optional.of(Files.readString(Path.of(path)).stripTrailing());
                } catch (IOException e) {
                    return Optional.empty();
                }
            }
        };
    }
}
