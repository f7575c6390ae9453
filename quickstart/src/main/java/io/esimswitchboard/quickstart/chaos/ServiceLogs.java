package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.chaos.check.SecretScan;
import io.esimswitchboard.quickstart.chaos.check.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the processes have printed, looked through for what must not be there.
record ServiceLogs(Path folder) {

    Verdict keep(SecretScan secrets) {
        List<String> found = new ArrayList<>();
        long lines = 0;
        for (Path log : logs()) {
            lines += scan(log, secrets, found);
        }
        return new Verdict("no log holds a secret", secrets.size() + " secrets, " + lines + " lines", found);
    }

    private List<Path> logs() {
        try (Stream<Path> logs = Files.list(folder)) {
            return logs.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static long scan(Path log, SecretScan secrets, List<String> found) {
        long number = 0;
        // Byte by byte: a torn line of a killed process may be no UTF-8.
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long at = ++number;
                secrets.in(line).map(name -> log + ":" + at + " holds " + name).forEach(found::add);
            }
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
    }
}
