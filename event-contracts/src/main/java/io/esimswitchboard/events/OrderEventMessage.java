package io.esimswitchboard.events;

import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// One order event: the value of [Topics#ORDER_EVENTS], keyed by `orderId`.
///
/// @param id the event's own id; a copy sent again keeps it
/// @param type as in the domain, for example `order.created`; prefixed `io.esimswitchboard.` on the wire
/// @param orderId the CloudEvents subject
/// @param sequence per order, without gaps; the CloudEvents `sequence` extension
/// @param occurredAt the wholesaler's time where known
/// @param recordedAt when it was written down here
/// @param correlationId what ties together everything one request set off
/// @param data a JSON object, free of secrets
public record OrderEventMessage(
        UUID id,
        String type,
        String orderId,
        long sequence,
        Instant occurredAt,
        Instant recordedAt,
        Optional<String> tenantId,
        Optional<String> correlationId,
        String data) {

    private static final URI SOURCE = URI.create("/orders");
    private static final String SEQUENCE = "sequence";
    private static final String RECORDED_AT = "recordedat";
    private static final String TENANT_ID = "tenantid";
    private static final String CORRELATION_ID = "correlationid";

    public OrderEventMessage {
        if (type.isBlank() || orderId.isBlank() || sequence < 0) {
            throw new IllegalArgumentException(
                    "event " + id + ": type or order id is blank, or sequence is negative: " + sequence);
        }
    }

    /// Reads what [#toBytes()] wrote.
    public static OrderEventMessage read(byte[] bytes) throws UnreadableMessageException {
        EventReader event = StructuredEvents.OF_JSON.read(bytes);
        try {
            return new OrderEventMessage(
                    event.id(),
                    shortType(event),
                    event.subject(),
                    event.number(SEQUENCE),
                    event.time(),
                    event.instant(RECORDED_AT),
                    event.optionalText(TENANT_ID),
                    event.optionalText(CORRELATION_ID),
                    StructuredEvents.OF_JSON.readObject(event.data()).toString());
        } catch (IllegalArgumentException e) {
            throw new UnreadableMessageException("type or subject is blank, or sequence is negative");
        }
    }

    /// The CloudEvents 1.0 structured JSON form.
    ///
    /// @throws IllegalArgumentException when `data` is no JSON object
    public byte[] toBytes() {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(SOURCE)
                .withType(StructuredEvents.TYPE_PREFIX + type)
                .withSubject(orderId)
                .withTime(occurredAt.atOffset(ZoneOffset.UTC))
                .withExtension(SEQUENCE, sequenceText())
                .withExtension(RECORDED_AT, recordedAt.toString())
                .withData("application/json", checkedData());
        tenantId.ifPresent(tenant -> event.withExtension(TENANT_ID, tenant));
        correlationId.ifPresent(correlation -> event.withExtension(CORRELATION_ID, correlation));
        return StructuredEvents.OF_JSON.write(event.build());
    }

    /// The extension asks for text that sorts as the numbers do, hence the zeros.
    private String sequenceText() {
        String digits = Long.toString(sequence);
        return "0".repeat(19 - digits.length()) + digits;
    }

    private byte[] checkedData() {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        try {
            StructuredEvents.OF_JSON.readObject(bytes);
            return bytes;
        } catch (UnreadableMessageException e) {
            throw new IllegalArgumentException("event " + id + ": " + e.getMessage());
        }
    }

    private static String shortType(EventReader event) throws UnreadableMessageException {
        String type = event.event().getType();
        if (!type.startsWith(StructuredEvents.TYPE_PREFIX)) {
            throw new UnreadableMessageException("type is not of this platform");
        }
        return type.substring(StructuredEvents.TYPE_PREFIX.length());
    }
}
