package io.esimswitchboard.simulators.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.util.Optional;

/// JSON trees, read strictly: no duplicate keys, nothing after the value, no rounding of numbers.
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /// A number that keeps its decimals; a whole one has none.
    public static JsonNode number(BigDecimal value) {
        return value.scale() <= 0 ? BigIntegerNode.valueOf(value.toBigInteger()) : DecimalNode.valueOf(value);
    }

    /// Text that is written as it stands: perhaps no JSON at all.
    public static JsonNode raw(String text) {
        return MAPPER.getNodeFactory().rawValueNode(new RawValue(text));
    }

    /// The object in `text`; empty when it is anything else or no JSON at all.
    public static Optional<ObjectNode> readObject(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /// The text of a member; empty when it is absent, null or no text.
    public static Optional<String> text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    private Json() {}
}
