package io.esimswitchboard.quickstart.platform;

import io.esimswitchboard.quickstart.process.Ports;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A process as it was written down, to be found again later.
///
/// A process id alone is not enough: the system gives it to somebody else after a while. The time the
/// process began tells the two apart.
///
/// @param ports those it listens on; none for the launcher
public record RunRecord(String name, long pid, Instant began, List<Integer> ports) {

    // The begin of a process is computed from the boot time, which moves a little when the clock is set.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final Set<String> SERVERS = Set.of("mysql", "kafka");

    public RunRecord {
        ports = List.copyOf(ports);
    }

    static RunRecord of(String name, long pid, List<Integer> ports) {
        Instant began = ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().startInstant())
                .orElse(Instant.EPOCH);
        return new RunRecord(name, pid, began, ports);
    }

    /// Reads what [#text] wrote; empty when it is something else.
    static Optional<RunRecord> parse(String name, String text) {
        try {
            List<Long> numbers =
                    Arrays.stream(text.strip().split(" ")).map(Long::valueOf).toList();
            if (numbers.size() < 2) {
                return Optional.empty();
            }
            List<Integer> ports = numbers.stream().skip(2).map(Long::intValue).toList();
            return Optional.of(new RunRecord(name, numbers.get(0), Instant.ofEpochMilli(numbers.get(1)), ports));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String text() {
        Stream<Long> numbers = Stream.concat(
                Stream.of(pid, began.toEpochMilli()), ports.stream().map(Integer::longValue));
        return numbers.map(String::valueOf).collect(Collectors.joining(" ", "", "\n"));
    }

    /// The process, if it is still the one that was written down.
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::beganThen);
    }

    /// Whether it takes work.
    public boolean isReady() {
        return alive().isPresent() && ports.stream().allMatch(this::isReady);
    }

    private boolean isReady(int port) {
        return SERVERS.contains(name) ? Ports.answers(port) : Health.isReady(URI.create("http://127.0.0.1:" + port));
    }

    private boolean beganThen(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(start -> Duration.between(start, began).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
