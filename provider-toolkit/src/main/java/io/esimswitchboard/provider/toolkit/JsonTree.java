package io.esimswitchboard.provider.toolkit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds a tree from a parser's tokens; its depth is bounded by the parser.
final class JsonTree {

    // 1e999999999 is short to write and fills the memory when written out.
    private static final int MAX_SCALE = 100;

    private final JsonParser parser;
    private final boolean escapes;

    /// @param escapes whether there is any: without one, valid UTF-8 has no half of a surrogate pair
    JsonTree(JsonParser parser, boolean escapes) {
        this.parser = parser;
        this.escapes = escapes;
    }

    /// The value that begins with the next token.
    JsonNode next() throws IOException, StrictJsonException {
        return value(parser.nextToken());
    }

    private JsonNode value(@Nullable JsonToken token) throws IOException, StrictJsonException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> JsonNode.createStringNode(paired(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNode.createNumberNode(number());
            case VALUE_TRUE -> JsonNode.createBooleanNode(true);
            case VALUE_FALSE -> JsonNode.createBooleanNode(false);
            case VALUE_NULL -> JsonNode.nullNode();
            case null, default -> throw new StrictJsonException(StrictJson.pointer(parser), "not JSON");
        };
    }

    private JsonNode object() throws IOException, StrictJsonException {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = paired(parser.currentName());
            if (members.put(name, next()) != null) {
                throw new StrictJsonException(StrictJson.pointer(parser), "duplicate name");
            }
        }
        return JsonNode.createObjectNode(members);
    }

    private JsonNode array() throws IOException, StrictJsonException {
        List<JsonNode> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token));
        }
        return JsonNode.createArrayNode(elements);
    }

    private BigDecimal number() throws IOException, StrictJsonException {
        try {
            BigDecimal number = parser.getDecimalValue();
            if (Math.abs((long) number.scale()) <= MAX_SCALE) {
                return number;
            }
        } catch (NumberFormatException e) {
            // An exponent that does not even fit an int.
        }
        throw new StrictJsonException(StrictJson.pointer(parser), "number out of range");
    }

    // "\\ud83d" alone is allowed by the grammar and cannot be stored or sent on as UTF-8.
    private String paired(String text) throws StrictJsonException {
        for (int i = 0; escapes && i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !Character.isSupplementaryCodePoint(text.codePointAt(i++))) {
                throw new StrictJsonException(StrictJson.pointer(parser), "half of a surrogate pair");
            }
        }
        return text;
    }
}
