package io.esimswitchboard.provider.toolkit;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks into JSON whose shape is not certain. What is absent, null or of another kind is empty, never an exception.
public final class JsonView {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private final JsonNode node;

    private JsonView(JsonNode node) {
        this.node = node;
    }

    public static JsonView of(JsonNode node) {
        return new JsonView(node);
    }

    /// The member `name`, or a view of null.
    public JsonView at(String name) {
        JsonNode member = node.isObject() ? node.get(name) : null;
        return new JsonView(member == null ? JsonNode.nullNode() : member);
    }

    /// A string as it stands, or a number in plain decimal notation: wholesalers write ids and amounts as both.
    public Optional<String> text() {
        if (node.isString()) {
            return Optional.of(node.getStringValue());
        }
        return number().map(BigDecimal::toPlainString);
    }

    /// The text of member `name`, or empty when it is absent or blank.
    public Optional<String> text(String name) {
        return at(name).text().filter(text -> !text.isBlank());
    }

    /// A whole number, written as a number or as a string of digits.
    public Optional<Integer> integer() {
        return text().filter(text -> WHOLE.matcher(text).matches()).map(Integer::valueOf);
    }

    /// A number that is written as a number.
    public Optional<BigDecimal> number() {
        return node.isNumber() ? Optional.of(node.getBigDecimalValue()) : Optional.empty();
    }

    public Optional<Boolean> flag() {
        return node.isBoolean() ? Optional.of(node.getBooleanValue()) : Optional.empty();
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean isArray() {
        return node.isArray();
    }

    public boolean isNull() {
        return node.isNull();
    }

    /// The elements of an array; none for anything else.
    public List<JsonView> elements() {
        if (!node.isArray()) {
            return List.of();
        }
        List<JsonView> elements = new ArrayList<>(node.size());
        node.values().forEach(element -> elements.add(new JsonView(element)));
        return Collections.unmodifiableList(elements);
    }

    /// The content may be secret, so it is not shown.
    @Override
    public String toString() {
        return "JsonView[masked]";
    }
}
