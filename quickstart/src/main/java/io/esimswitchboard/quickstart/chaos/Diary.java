package io.esimswitchboard.quickstart.chaos;

import io.esimswitchboard.quickstart.chaos.check.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What was done to which process and when, in memory and in a file.
final class Diary {

    static final String ENDED_BY_ITSELF = "ended by itself";
    static final String STARTED = "started";
    static final String START_FAILED = "start failed";

    private final Path file;
    private final List<Entry> entries = new ArrayList<>();

    Diary(Path file) {
        this.file = file;
    }

    record Entry(Instant at, String process, String what, String detail) {

        private String line() {
            return at.truncatedTo(ChronoUnit.MILLIS) + " " + process + " " + what + " " + detail + "\n";
        }
    }

    synchronized void note(String process, String what, String detail) {
        Entry entry = new Entry(Instant.now(), process, what, detail);
        entries.add(entry);
        try {
            Files.writeString(file, entry.line(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    private List<Entry> entries(String what) {
        return entries().stream().filter(entry -> entry.what().equals(what)).toList();
    }

    Verdict nothingEndedByItself() {
        List<Entry> ended = entries(ENDED_BY_ITSELF);
        return new Verdict(
                "no process ended by itself",
                entries().size() + " lines in the diary",
                ended.stream()
                        .map(entry -> entry.process() + " at " + entry.at().truncatedTo(ChronoUnit.MILLIS))
                        .toList());
    }

    /// A name that no process has is told, too.
    Verdict allStartedAgain(List<String> processes) {
        List<Entry> started = entries(STARTED);
        return new Verdict(
                "each service was updated",
                started.size() + " starts",
                processes.stream()
                        .filter(process -> started.stream()
                                .noneMatch(entry -> entry.process().equals(process)))
                        .map(process -> process + " was not started again")
                        .toList());
    }

    /// How often what was done to whom.
    String table() {
        Map<String, Map<String, Long>> counts = entries().stream()
                .collect(Collectors.groupingBy(
                        Entry::process,
                        TreeMap::new,
                        Collectors.groupingBy(Entry::what, TreeMap::new, Collectors.counting())));
        return counts.entrySet().stream()
                .map(process -> "  %-20s %s%n"
                        .formatted(
                                process.getKey(),
                                process.getValue().entrySet().stream()
                                        .map(what -> what.getKey() + " " + what.getValue())
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
    }
}
