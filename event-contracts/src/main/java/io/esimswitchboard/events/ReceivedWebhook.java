package io.esimswitchboard.events;

import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// A wholesaler's call as it was received: the value of [Topics#PROVIDER_WEBHOOKS].
///
/// Headers are not carried, for some hold credentials; what they proved is in `verification`.
///
/// @param id a UUIDv7, the event's own id: two copies of one call have two ids and one dedupKey
/// @param dedupKey the same for every copy of one call
/// @param orderKey what the wholesaler calls the order, to keep its calls in order; empty when it names none
/// @param contentType as received; empty when there was none
/// @param body the bytes as received
@SuppressWarnings("ArrayRecordComponent") // handed on as received and never compared
public record ReceivedWebhook(
        UUID id,
        String providerId,
        String dedupKey,
        Verification verification,
        String orderKey,
        Instant receivedAt,
        String contentType,
        byte[] body) {

    /// The CloudEvents type.
    public static final String TYPE = StructuredEvents.TYPE_PREFIX + "provider.webhook_received";

    private static final String DEDUP_KEY = "dedupkey";
    private static final String VERIFICATION = "verification";
    private static final String ORDER_KEY = "orderkey";

    public ReceivedWebhook {
        if (providerId.isBlank() || dedupKey.isBlank()) {
            throw new IllegalArgumentException("webhook " + id + ": provider id or dedup key is blank");
        }
    }

    /// What was found out about the sender. A forged call is never passed on.
    public enum Verification {
        VERIFIED,
        /// The wholesaler does not sign: confirm by its own query before anything changes.
        UNSIGNED
    }

    /// Reads what [#toBytes()] wrote.
    public static ReceivedWebhook read(byte[] bytes) throws UnreadableMessageException {
        EventReader event = StructuredEvents.OF_BYTES.read(bytes);
        event.expectType(TYPE);
        try {
            return new ReceivedWebhook(
                    event.id(),
                    event.subject(),
                    event.text(DEDUP_KEY),
                    Verification.valueOf(event.text(VERIFICATION)),
                    event.optionalText(ORDER_KEY).orElse(""),
                    event.time(),
                    Optional.ofNullable(event.event().getDataContentType()).orElse(""),
                    event.data());
        } catch (IllegalArgumentException e) {
            throw new UnreadableMessageException("provider id, dedup key or verification is not what it should be");
        }
    }

    /// The CloudEvents 1.0 structured JSON form; the body travels as base64.
    public byte[] toBytes() {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(URI.create("/webhooks/" + providerId))
                .withType(TYPE)
                .withSubject(providerId)
                .withTime(receivedAt.atOffset(ZoneOffset.UTC))
                .withExtension(DEDUP_KEY, dedupKey)
                .withExtension(VERIFICATION, verification.name())
                .withData(body);
        if (!orderKey.isEmpty()) {
            event.withExtension(ORDER_KEY, orderKey);
        }
        if (!contentType.isEmpty()) {
            event.withDataContentType(contentType);
        }
        return StructuredEvents.OF_BYTES.write(event.build());
    }

    /// The Kafka key: calls about one order of one provider share a partition.
    public String recordKey() {
        return providerId + ':' + orderKey;
    }

    /// The body may hold secrets, so it is not shown.
    @Override
    public String toString() {
        return "ReceivedWebhook[" + id + ", " + recordKey() + ", dedupKey " + dedupKey + ", " + verification + ", "
                + body.length + " bytes, received " + receivedAt + "]";
    }
}
