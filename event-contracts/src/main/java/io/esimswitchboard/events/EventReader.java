package io.esimswitchboard.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes attributes out of an event; what is missing or malformed makes the event unreadable.
record EventReader(CloudEvent event) {

    void expectType(String type) throws UnreadableMessageException {
        if (!event.getType().equals(type)) {
            throw new UnreadableMessageException("type is not " + type);
        }
    }

    UUID id() throws UnreadableMessageException {
        return uuid("id", event.getId());
    }

    String subject() throws UnreadableMessageException {
        return present("subject", event.getSubject());
    }

    Instant time() throws UnreadableMessageException {
        OffsetDateTime time = event.getTime();
        return present("time", time).toInstant();
    }

    byte[] data() throws UnreadableMessageException {
        CloudEventData data = event.getData();
        return present("data", data).toBytes();
    }

    Optional<String> optionalText(String extension) {
        return Optional.ofNullable(event.getExtension(extension)).map(Object::toString);
    }

    String text(String extension) throws UnreadableMessageException {
        return present(extension, event.getExtension(extension)).toString();
    }

    Instant instant(String extension) throws UnreadableMessageException {
        try {
            return Instant.parse(text(extension));
        } catch (DateTimeParseException e) {
            throw new UnreadableMessageException(extension + " is no instant");
        }
    }

    long number(String extension) throws UnreadableMessageException {
        try {
            return Long.parseLong(text(extension));
        } catch (NumberFormatException e) {
            throw new UnreadableMessageException(extension + " is no number");
        }
    }

    static UUID uuid(String name, String text) throws UnreadableMessageException {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableMessageException(name + " is no UUID");
        }
    }

    static <T> T present(String name, @Nullable T value) throws UnreadableMessageException {
        if (value == null) {
            throw new UnreadableMessageException(name + " is missing");
        }
        return value;
    }
}
