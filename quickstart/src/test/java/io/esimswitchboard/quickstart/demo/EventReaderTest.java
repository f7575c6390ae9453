package io.esimswitchboard.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EventReaderTest {

    @Test
    void anEventEndsWithAnEmptyLine() {
        assertThat(read("id: 1", "event: order.created", "data: {\"a\":1}", ""))
                .containsExactly(new ServerEvent("1", "order.created", "{\"a\":1}"));
    }

    @Test
    void dataOverSeveralLinesAreOneText() {
        assertThat(read("data:a", "data: b", "data", "")).containsExactly(new ServerEvent("", "", "a\nb\n"));
    }

    @Test
    void aHeartbeatIsNoEvent() {
        assertThat(read(": still here", "", "retry: 100", "")).isEmpty();
    }

    @Test
    void theIdStaysAndTheTypeDoesNot() {
        assertThat(read("id:7", "event:a", "data:x", "", "data:y", ""))
                .containsExactly(new ServerEvent("7", "a", "x"), new ServerEvent("7", "", "y"));
    }

    @Test
    void anEventCutOffIsNoEvent() {
        assertThat(read("id:7", "event:a", "data:x")).isEmpty();
    }

    private static List<ServerEvent> read(String... lines) {
        EventReader reader = new EventReader();
        return List.of(lines).stream()
                .map(reader::take)
                .flatMap(Optional::stream)
                .toList();
    }
}
