package io.esimswitchboard.orchestrator.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.order.Situations.Arrival;
import io.esimswitchboard.orchestrator.order.Situations.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The document is what the machine does: every situation with every input. What it does not list does nothing.
///
/// After a wanted change, `-Dstatus-model.write` writes the table anew, to be read before it is committed.
final class StatusModelTest {

    private static final Path DOCUMENT = Path.of("../docs/status-model.md");
    private static final String BEGIN = "<!-- table of the machine -->\n";
    private static final String END = "<!-- end of the table -->\n";

    @Test
    void theDocumentListsWhatTheMachineDoes() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        String table = table();
        if (System.getProperty("status-model.write") != null) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + table + document.substring(end));
        }

        assertThat(document.substring(begin, end)).isEqualTo(table);
    }

    private static String table() {
        StringBuilder text = new StringBuilder("""
                | attempt | input | attempt then | unit then | events |
                | --- | --- | --- | --- | --- |
                """);
        Map<String, Supplier<Bench>> situations = new LinkedHashMap<>();
        situations.put("held", Situations::held);
        Situations.all().forEach((name, situation) -> situations.put(name, () -> Situations.in(situation)));
        situations.forEach((situation, bench) -> Situations.arrivals()
                .forEach((input, arrival) -> row(bench.get(), arrival)
                        .ifPresent(row -> text.append("| " + situation + " | " + input + " | " + row + " |\n"))));
        return text.toString();
    }

    private static Optional<String> row(Bench bench, Arrival arrival) {
        Change change = bench.apply(arrival.input().apply(bench), arrival.at());
        if (change.isEmpty()) {
            return Optional.empty();
        }
        StoredAttempt after = change.after().lines().getFirst().attempts().getFirst();
        LineStatus unit = change.after().lines().getFirst().status();
        String events = change.events().stream()
                .map(OrderEvent::type)
                .filter(type -> !isOfOrder(type))
                .map(type -> '`' + type + '`')
                .collect(Collectors.joining(", "));
        return Optional.of(describe(after, arrival) + " | " + unit + " | " + events);
    }

    private static boolean isOfOrder(String type) {
        return type.startsWith("order.") && !type.startsWith("order.line.");
    }

    private static String describe(StoredAttempt attempt, Arrival arrival) {
        List<String> words = new ArrayList<>();
        AttemptProgress progress = attempt.progress();
        words.add(attempt.state().name());
        progress.cancellation()
                .ifPresent(state -> words.add("cancellation " + state.name().toLowerCase(Locale.ROOT)));
        progress.openCase().ifPresent(id -> words.add("case open"));
        progress.dueAt()
                .ifPresent(due -> words.add(
                        due.isAfter(arrival.at())
                                ? "due in "
                                        + Duration.between(arrival.at(), due).toSeconds() + " s"
                                : "due"));
        return String.join(", ", words);
    }
}
