package io.esimswitchboard.events;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Why a record was set aside and where it came from: the headers of a record in [Topics#DEAD_LETTERS], whose key and
/// value are those of the origin, untouched.
///
/// @param reason short, free of secrets
public record DeadLetter(String reason, String topic, int partition, long offset, Instant setAsideAt) {

    private static final String REASON = "dead-letter-reason";
    private static final String TOPIC = "dead-letter-origin-topic";
    private static final String PARTITION = "dead-letter-origin-partition";
    private static final String OFFSET = "dead-letter-origin-offset";
    private static final String SET_ASIDE_AT = "dead-letter-set-aside-at";

    /// Reads what [#headers()] wrote, among whatever other headers there are.
    public static DeadLetter read(Map<String, byte[]> headers) throws UnreadableMessageException {
        try {
            return new DeadLetter(
                    text(headers, REASON),
                    text(headers, TOPIC),
                    Integer.parseInt(text(headers, PARTITION)),
                    Long.parseLong(text(headers, OFFSET)),
                    Instant.parse(text(headers, SET_ASIDE_AT)));
        } catch (NumberFormatException | DateTimeException e) {
            throw new UnreadableMessageException("origin or time of the dead letter is malformed");
        }
    }

    /// Header names and values, in a fixed order.
    public Map<String, byte[]> headers() {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers.put(REASON, bytes(reason));
        headers.put(TOPIC, bytes(topic));
        headers.put(PARTITION, bytes(Integer.toString(partition)));
        headers.put(OFFSET, bytes(Long.toString(offset)));
        headers.put(SET_ASIDE_AT, bytes(setAsideAt.toString()));
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Map<String, byte[]> headers, String name) throws UnreadableMessageException {
        return new String(EventReader.present(name, headers.get(name)), StandardCharsets.UTF_8);
    }
}
