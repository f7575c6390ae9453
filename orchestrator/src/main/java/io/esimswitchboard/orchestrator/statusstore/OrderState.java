package io.esimswitchboard.orchestrator.statusstore;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Where one order stands, flat: paths such as `lines/line_…/status` with what is to be read there, in lower case.
public final class OrderState {

    private final SortedMap<String, String> facts = new TreeMap<>();

    public OrderState status(String status) {
        facts.put("status", status);
        return this;
    }

    /// The number of the newest event.
    public OrderState sequence(long sequence) {
        facts.put("sequence", Long.toString(sequence));
        return this;
    }

    public OrderState line(String line, LineState state) {
        facts.put("lines/" + line + "/status", state.status());
        facts.put("lines/" + line + "/fulfilled_quantity", Integer.toString(state.fulfilledQuantity()));
        state.reason()
                .ifPresentOrElse(
                        reason -> facts.put("lines/" + line + "/reason", reason),
                        () -> facts.remove("lines/" + line + "/reason"));
        return this;
    }

    /// @param reason why it was not delivered; empty while it may be
    public record LineState(String status, int fulfilledQuantity, Optional<String> reason) {}

    public OrderState attempt(String line, Try which, String state) {
        facts.put("lines/" + line + "/attempts/" + which.unit() + '.' + which.number(), state);
        return this;
    }

    /// Which attempt of a line.
    public record Try(int unit, int number) {}

    public OrderState esim(String esim, String axis, String status) {
        facts.put("esims/" + esim + '/' + axis, status);
        return this;
    }

    public OrderState claim(String claim, String status) {
        facts.put("claims/" + claim + "/status", status);
        return this;
    }

    /// All lines that stand at `from` go on to `to`.
    void moveLines(String from, String to) {
        facts.replaceAll((path, value) ->
                path.startsWith("lines/") && path.endsWith("/status") && value.equals(from) ? to : value);
    }

    /// Where this state, rebuilt from events, is another than the live one.
    public Stream<Difference> differencesTo(String order, OrderState live) {
        SortedSet<String> paths = new TreeSet<>(facts.keySet());
        paths.addAll(live.facts.keySet());
        return paths.stream()
                .map(path -> new Difference(order, path, read(path), live.read(path)))
                .filter(difference -> !difference.rebuilt().equals(difference.live()));
    }

    private Optional<String> read(String path) {
        return Optional.ofNullable(facts.get(path));
    }

    /// @param rebuilt what the events tell; empty when they do not
    /// @param live what the tables tell
    public record Difference(String order, String path, Optional<String> rebuilt, Optional<String> live) {}
}
