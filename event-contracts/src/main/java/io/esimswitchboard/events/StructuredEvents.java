package io.esimswitchboard.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.jackson.JsonFormatOptions;
import java.io.IOException;

/// CloudEvents 1.0 in the structured JSON mode, read more strictly than the library does on its own: a repeated key
/// or trailing content is damage here.
final class StructuredEvents {

    static final String TYPE_PREFIX = "io.esimswitchboard.";

    /// For data that is kept as the bytes that came.
    static final StructuredEvents OF_BYTES = new StructuredEvents(true);

    /// For data that is a JSON object of ours.
    static final StructuredEvents OF_JSON = new StructuredEvents(false);

    private final JsonMapper mapper;

    private StructuredEvents(boolean base64) {
        JsonFormatOptions options = JsonFormatOptions.builder()
                .forceDataBase64Serialization(base64)
                .disableDataContentTypeDefaulting(true)
                .build();
        this.mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .addModule(JsonFormat.getCloudEventJacksonModule(options))
                .build();
    }

    byte[] write(CloudEvent event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event.getId() + " was checked when it was made", e);
        }
    }

    EventReader read(byte[] bytes) throws UnreadableMessageException {
        try {
            CloudEvent event = mapper.readValue(bytes, CloudEvent.class);
            if (event == null) {
                throw new UnreadableMessageException("no event");
            }
            return new EventReader(event);
        } catch (IOException | RuntimeException e) {
            // Neither the cause nor its message is kept: both may quote the bytes.
            throw new UnreadableMessageException(
                    "not a CloudEvents 1.0 JSON event: " + e.getClass().getSimpleName());
        }
    }

    /// The JSON object in `bytes`.
    ObjectNode readObject(byte[] bytes) throws UnreadableMessageException {
        try {
            JsonNode node = mapper.readTree(bytes);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            throw new UnreadableMessageException(
                    "data is no JSON: " + e.getClass().getSimpleName());
        }
        throw new UnreadableMessageException("data is no JSON object");
    }

    ObjectNode newObject() {
        return mapper.createObjectNode();
    }
}
