package io.esimswitchboard.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a line delivered: the value of [Topics#FULFILMENTS], keyed by `orderId`. Carries bearer secrets.
///
/// @param id the event's own id; a copy sent again keeps it
/// @param orderId the CloudEvents subject
public record FulfilmentMessage(
        UUID id,
        String orderId,
        String lineId,
        Instant occurredAt,
        Optional<String> tenantId,
        Optional<String> correlationId,
        List<Fulfilled> deliverables) {

    /// The CloudEvents type.
    public static final String TYPE = StructuredEvents.TYPE_PREFIX + "fulfilment.ready";

    private static final URI SOURCE = URI.create("/orders");
    private static final String TENANT_ID = "tenantid";
    private static final String CORRELATION_ID = "correlationid";
    private static final String LINE_ID = "line_id";
    private static final String DELIVERABLES = "deliverables";

    public FulfilmentMessage {
        deliverables = List.copyOf(deliverables);
        if (orderId.isBlank() || lineId.isBlank()) {
            throw new IllegalArgumentException("fulfilment " + id + ": order id or line id is blank");
        }
    }

    /// Reads what [#toBytes()] wrote.
    public static FulfilmentMessage read(byte[] bytes) throws UnreadableMessageException {
        EventReader event = StructuredEvents.OF_JSON.read(bytes);
        event.expectType(TYPE);
        ObjectNode data = StructuredEvents.OF_JSON.readObject(event.data());
        try {
            return new FulfilmentMessage(
                    event.id(),
                    event.subject(),
                    FulfilledJson.text(data, LINE_ID),
                    event.time(),
                    event.optionalText(TENANT_ID),
                    event.optionalText(CORRELATION_ID),
                    readAll(data.path(DELIVERABLES)));
        } catch (IllegalArgumentException e) {
            throw new UnreadableMessageException("subject or line_id is blank");
        }
    }

    /// The CloudEvents 1.0 structured JSON form.
    public byte[] toBytes() {
        ObjectNode data = StructuredEvents.OF_JSON.newObject();
        data.put(LINE_ID, lineId);
        ArrayNode array = data.putArray(DELIVERABLES);
        deliverables.forEach(deliverable -> FulfilledJson.write(deliverable, array.addObject()));
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(SOURCE)
                .withType(TYPE)
                .withSubject(orderId)
                .withTime(occurredAt.atOffset(ZoneOffset.UTC))
                .withData("application/json", data.toString().getBytes(StandardCharsets.UTF_8));
        tenantId.ifPresent(tenant -> event.withExtension(TENANT_ID, tenant));
        correlationId.ifPresent(correlation -> event.withExtension(CORRELATION_ID, correlation));
        return StructuredEvents.OF_JSON.write(event.build());
    }

    private static List<Fulfilled> readAll(JsonNode array) throws UnreadableMessageException {
        if (!array.isArray()) {
            throw new UnreadableMessageException(DELIVERABLES + " is no array");
        }
        List<Fulfilled> deliverables = new ArrayList<>();
        for (JsonNode node : array) {
            deliverables.add(FulfilledJson.read(node));
        }
        return deliverables;
    }
}
