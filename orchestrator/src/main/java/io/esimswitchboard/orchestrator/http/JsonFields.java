package io.esimswitchboard.orchestrator.http;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Reads a JSON object field by field and notes what is wrong with it. A field that is wrong reads as absent; null is
/// absent too. [#end()] refuses every field that nobody has asked for. For one thread.
public final class JsonFields {

    private final JsonNode node;
    private final String pointer;
    private final FieldErrors errors;
    private final Set<String> asked = new HashSet<>();

    private JsonFields(JsonNode node, String pointer, FieldErrors errors) {
        this.node = node;
        this.pointer = pointer;
        this.errors = errors;
        if (!node.isObject()) {
            errors.add(pointer, "wrong_type", "has to be an object");
        }
    }

    public static JsonFields of(JsonNode body, FieldErrors errors) {
        return new JsonFields(body, "", errors);
    }

    /// Whether there is something, right or wrong.
    public boolean has(String name) {
        return value(name).isPresent();
    }

    public Optional<String> text(String name) {
        return typed(name, JsonNode::isString, "a string").map(JsonNode::getStringValue);
    }

    /// One to `longest` characters, none of them a control character, not all of them blank.
    public Optional<String> line(String name, int longest) {
        return text(name).filter(text -> {
            boolean good = isLine(text, longest);
            if (!good) {
                refuse(name, "invalid", "has to be 1 to " + longest + " characters, none of them a control character");
            }
            return good;
        });
    }

    /// Whether this is a text as [#line] wants it.
    public static boolean isLine(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.codePoints().noneMatch(Character::isISOControl);
    }

    /// A whole number; `1.0` is one.
    public Optional<Integer> integer(String name, int least, int most) {
        Optional<BigDecimal> number =
                typed(name, JsonFields::isWhole, "a whole number").map(JsonNode::getBigDecimalValue);
        boolean inside = number.stream()
                .allMatch(value -> value.compareTo(BigDecimal.valueOf(least)) >= 0
                        && value.compareTo(BigDecimal.valueOf(most)) <= 0);
        if (!inside) {
            refuse(name, "out_of_range", "has to be " + least + " to " + most);
            return Optional.empty();
        }
        return number.map(BigDecimal::intValueExact);
    }

    private static boolean isWhole(JsonNode value) {
        return value.isNumber()
                && value.getBigDecimalValue().stripTrailingZeros().scale() <= 0;
    }

    public Optional<Boolean> flag(String name) {
        return typed(name, JsonNode::isBoolean, "true or false").map(JsonNode::getBooleanValue);
    }

    public Optional<JsonFields> object(String name) {
        return typed(name, JsonNode::isObject, "an object").map(value -> new JsonFields(value, at(name), errors));
    }

    /// The members of an object whose names are free.
    public Map<String, JsonNode> members(String name) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        typed(name, JsonNode::isObject, "an object")
                .ifPresent(object -> object.entries().forEach(entry -> members.put(entry.getKey(), entry.getValue())));
        return members;
    }

    /// The objects of an array of `least` to `most`.
    public List<JsonFields> objects(String name, int least, int most) {
        List<JsonFields> objects = new ArrayList<>();
        typed(name, JsonNode::isArray, "an array").ifPresent(array -> {
            if (array.size() < least || array.size() > most) {
                refuse(name, "out_of_range", "has to have " + least + " to " + most + " elements");
                return;
            }
            array.values()
                    .forEach(element -> objects.add(new JsonFields(element, at(name) + '/' + objects.size(), errors)));
        });
        return objects;
    }

    /// The strings of an array of `least` to `most`. Something is noted about one of them with [#refuseIn].
    public List<String> texts(String name, int least, int most) {
        List<String> texts = new ArrayList<>();
        typed(name, JsonNode::isArray, "an array").ifPresent(array -> {
            if (array.size() < least || array.size() > most) {
                refuse(name, "out_of_range", "has to have " + least + " to " + most + " elements");
                return;
            }
            for (int i = 0; i < array.size(); i++) {
                JsonNode element = array.get(i);
                if (element != null && element.isString()) {
                    texts.add(element.getStringValue());
                } else {
                    refuseIn(name, Integer.toString(i), "wrong_type", "has to be a string");
                }
            }
        });
        return texts;
    }

    /// Notes that `name` is missing unless something stands there.
    public void require(String name) {
        if (!has(name)) {
            refuse(name, "required", "is required");
        }
    }

    public void refuse(String name, String code, String detail) {
        errors.add(at(name), code, detail);
    }

    /// Notes something about the member `member` of the field `name`.
    public void refuseIn(String name, String member, String code, String detail) {
        errors.add(at(name) + '/' + escaped(member), code, detail);
    }

    /// Notes something about the object as a whole.
    public void refuse(String code, String detail) {
        errors.add(pointer, code, detail);
    }

    /// Notes every field that was not asked for. Comes last.
    public void end() {
        if (!node.isObject()) {
            return;
        }
        node.entries().forEach(entry -> {
            if (!asked.contains(entry.getKey())) {
                refuse(entry.getKey(), "unknown_field", "there is no such field");
            }
        });
    }

    private Optional<JsonNode> typed(String name, Predicate<JsonNode> right, String type) {
        return value(name).filter(value -> {
            boolean good = right.test(value);
            if (!good) {
                refuse(name, "wrong_type", "has to be " + type);
            }
            return good;
        });
    }

    /// Whatever stands there.
    public Optional<JsonNode> value(String name) {
        asked.add(name);
        return node.isObject()
                ? Optional.ofNullable(node.get(name)).filter(value -> !value.isNull())
                : Optional.empty();
    }

    private String at(String name) {
        return pointer + '/' + escaped(name);
    }

    /// The name as one step of a JSON pointer (RFC 6901).
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
