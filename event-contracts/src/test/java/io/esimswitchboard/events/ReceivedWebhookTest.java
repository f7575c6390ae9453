package io.esimswitchboard.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.events.ReceivedWebhook.Verification;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReceivedWebhookTest {

    private static final UUID ID = UUID.fromString("019aaaaa-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain; charset=latin1", "application/x-www-form-urlencoded", ""})
    void survivesTheRoundTripByteForByte(String contentType) throws UnreadableMessageException {
        ReceivedWebhook webhook = webhook("booking-1", contentType, "{ \"b\": 1.50,\n\"a\" : \"é\" }".getBytes(UTF_8));

        assertThat(ReceivedWebhook.read(webhook.toBytes()))
                .usingRecursiveComparison()
                .isEqualTo(webhook);
    }

    @Test
    void keepsBytesThatAreNoTextAndAnEmptyOrderKey() throws UnreadableMessageException {
        ReceivedWebhook webhook = webhook("", "application/json", new byte[] {0, -1, 13, 10, (byte) 0xc3});

        ReceivedWebhook read = ReceivedWebhook.read(webhook.toBytes());

        assertThat(read).usingRecursiveComparison().isEqualTo(webhook);
        assertThat(read.recordKey()).isEqualTo("hubby-eu:");
    }

    @Test
    void isACloudEventInStructuredJson() {
        String json = new String(
                webhook("booking-1", "application/json", "{}".getBytes(UTF_8)).toBytes(), UTF_8);

        assertThat(json)
                .contains("\"specversion\":\"1.0\"", "\"type\":\"io.esimswitchboard.provider.webhook_received\"")
                .contains("\"source\":\"/webhooks/hubby-eu\"", "\"subject\":\"hubby-eu\"", "\"id\":\"" + ID + "\"")
                .contains("\"data_base64\":\"" + Base64.getEncoder().encodeToString("{}".getBytes(UTF_8)) + "\"");
    }

    @Test
    void aDamagedMessageIsATypedFailure() {
        byte[] bytes =
                webhook("booking-1", "application/json", "{}".getBytes(UTF_8)).toBytes();

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = new String(bytes, UTF_8).substring(0, length).getBytes(UTF_8);
            assertThatThrownBy(() -> ReceivedWebhook.read(cut)).isInstanceOf(UnreadableMessageException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "\"text\"",
                "{}",
                """
                {"specversion":"1.0","id":"x","source":"/a","type":"io.esimswitchboard.provider.webhook_received"}""",
                """
                {"specversion":"9.9","id":"x","source":"/a","type":"io.esimswitchboard.provider.webhook_received"}""",
                """
                {"specversion":"1.0","id":"x","source":"/a","type":"com.example.other"}""",
            })
    void whatIsNoWebhookIsUnreadable(String text) {
        assertThatThrownBy(() -> ReceivedWebhook.read(text.getBytes(UTF_8)))
                .isInstanceOf(UnreadableMessageException.class);
    }

    @Test
    void aRepeatedKeyAWordWeDoNotKnowAndTrailingContentAreUnreadable() {
        String json = new String(
                webhook("booking-1", "application/json", "{}".getBytes(UTF_8)).toBytes(), UTF_8);

        assertUnreadable(json.replace("{\"specversion\":\"1.0\"", "{\"subject\":\"other\",\"specversion\":\"1.0\""));
        assertUnreadable(json.replace("VERIFIED", "PROBABLY"));
        assertUnreadable(json.replace(ID.toString(), "no-uuid"));
        assertUnreadable(json + "{}");
    }

    @Test
    void showsNoBody() {
        assertThat(webhook("booking-1", "", "LPA:1$secret".getBytes(UTF_8)).toString())
                .contains("hubby-eu:booking-1")
                .doesNotContain("LPA");
    }

    private static void assertUnreadable(String json) {
        assertThatThrownBy(() -> ReceivedWebhook.read(json.getBytes(UTF_8)))
                .isInstanceOf(UnreadableMessageException.class)
                .hasNoCause();
    }

    private static ReceivedWebhook webhook(String orderKey, String contentType, byte[] body) {
        Instant receivedAt = Instant.parse("2026-11-22T10:00:00.123456Z");
        return new ReceivedWebhook(
                ID, "hubby-eu", "evt-1", Verification.VERIFIED, orderKey, receivedAt, contentType, body);
    }
}
