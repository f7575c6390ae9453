package io.esimswitchboard.quickstart.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the lines of a `text/event-stream` together to events.
final class EventReader {

    private final List<String> data = new ArrayList<>();
    private String id = "";
    private String type = "";

    /// Takes the next line; answers an event when the line completes one.
    Optional<ServerEvent> take(String line) {
        if (line.isEmpty()) {
            return complete();
        }
        int colon = line.indexOf(':');
        if (colon != 0) {
            String field = colon < 0 ? line : line.substring(0, colon);
            set(field, colon < 0 ? "" : withoutOneSpace(line.substring(colon + 1)));
        }
        return Optional.empty();
    }

    private void set(String field, String value) {
        switch (field) {
            case "id" -> id = value;
            case "event" -> type = value;
            case "data" -> data.add(value);
            default -> {} // the standard says to pass over what one does not know
        }
    }

    // The id stays: an event without one has the id of the event before.
    private Optional<ServerEvent> complete() {
        if (data.isEmpty()) {
            type = "";
            return Optional.empty();
        }
        ServerEvent event = new ServerEvent(id, type, String.join("\n", data));
        data.clear();
        type = "";
        return Optional.of(event);
    }

    private static String withoutOneSpace(String value) {
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
