package io.esimswitchboard.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OrderEventMessageTest {

    @Test
    void survivesTheRoundTrip() throws UnreadableMessageException {
        OrderEventMessage message = message(Optional.of("ten_1"), "{\"total\":\"4.50\",\"name\":\"Ünï 🌍\"}");

        assertThat(OrderEventMessage.read(message.toBytes())).isEqualTo(message);
    }

    @Test
    void survivesTheRoundTripWithoutOptionalAttributes() throws UnreadableMessageException {
        OrderEventMessage message = message(Optional.empty(), "{}");

        assertThat(OrderEventMessage.read(message.toBytes())).isEqualTo(message);
    }

    @Test
    void isACloudEventWhoseSequenceSortsAsText() {
        assertThat(new String(message(Optional.of("ten_1"), "{\"a\":1}").toBytes(), UTF_8))
                .contains("\"type\":\"io.esimswitchboard.order.created\"", "\"subject\":\"ord_1\"")
                .contains("\"sequence\":\"0000000000000000007\"", "\"data\":{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"a\":1,\"a\":2}", "{} {}"})
    void dataThatIsNoObjectIsRefusedBeforeItIsSent(String data) {
        assertThatThrownBy(() -> message(Optional.empty(), data).toBytes())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"subject\":\"ord_1\"",
                "\"sequence\":\"0000000000000000007\"",
                "\"time\":\"2026-11-22T10:00:00Z\"",
                "\"recordedat\":\"2026-11-22T10:00:01Z\"",
                "\"id\":\"019aaaaa-0000-7000-8000-000000000001\"",
                "io.esimswitchboard.",
                "\"data\":{}",
            })
    void aMessageThatLacksAPartIsATypedFailure(String part) {
        String json = new String(message(Optional.empty(), "{}").toBytes(), UTF_8);
        String without = json.replace(part, part.startsWith("\"") ? "\"other\":\"x\"" : "elsewhere.");

        assertThat(without).isNotEqualTo(json);
        assertThatThrownBy(() -> OrderEventMessage.read(without.getBytes(UTF_8)))
                .isInstanceOf(UnreadableMessageException.class);
    }

    private static OrderEventMessage message(Optional<String> tenantId, String data) {
        return new OrderEventMessage(
                UUID.fromString("019aaaaa-0000-7000-8000-000000000001"),
                "order.created",
                "ord_1",
                7,
                Instant.parse("2026-11-22T10:00:00Z"),
                Instant.parse("2026-11-22T10:00:01Z"),
                tenantId,
                tenantId.map(_ -> "corr-1"),
                data);
    }
}
