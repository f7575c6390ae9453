package io.esimswitchboard.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DeadLetterTest {

    private static final DeadLetter LETTER =
            new DeadLetter("no JSON", Topics.PROVIDER_WEBHOOKS, 3, 42, Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void survivesTheRoundTripAmongOtherHeaders() throws UnreadableMessageException {
        Map<String, byte[]> headers = new HashMap<>(LETTER.headers());
        headers.put("traceparent", "00-1".getBytes(UTF_8));

        assertThat(DeadLetter.read(headers)).isEqualTo(LETTER);
    }

    @Test
    void aMissingOrMalformedHeaderIsATypedFailure() {
        Map<String, byte[]> malformed = new HashMap<>(LETTER.headers());
        malformed.put("dead-letter-origin-offset", "many".getBytes(UTF_8));

        assertThatThrownBy(() -> DeadLetter.read(Map.of())).isInstanceOf(UnreadableMessageException.class);
        assertThatThrownBy(() -> DeadLetter.read(malformed)).isInstanceOf(UnreadableMessageException.class);
    }
}
