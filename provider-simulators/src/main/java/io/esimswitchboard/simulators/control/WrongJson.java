package io.esimswitchboard.simulators.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.esimswitchboard.simulators.wire.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;

/// A reply's JSON, and the ways in which it can be wrong. What it was made of is not changed.
final class WrongJson {

    /// The members under which wholesalers put what was asked for.
    static final List<String> PAYLOADS = List.of("data", "obj");

    private static final Set<String> NAMES =
            Set.of("country", "countryen", "operator", "destination", "message", "msg", "description");
    private static final Set<String> ACTIVATION = Set.of("lpa", "iccid", "qr", "ac", "matching_id", "smdp");
    private static final Set<String> CODES = Set.of("promo_codes", "package_queues");
    private static final String DIGITS = "\\d{1,40}";

    private final ObjectNode root;

    WrongJson(ObjectNode root) {
        this.root = root.deepCopy();
    }

    /// What was asked for, without the envelope.
    JsonNode payload() {
        return PAYLOADS.stream()
                .map(root::path)
                .filter(JsonNode::isContainerNode)
                .findFirst()
                .orElse(root);
    }

    /// Prices, numbers and texts of digits become `token`; where the payload has none, the envelope's.
    String withNumbers(String token) {
        Predicate<Member> numeric = member -> member.value().isNumber()
                || member.name().toLowerCase(Locale.ROOT).endsWith("price")
                || member.value().asText().matches(DIGITS);
        List<Member> found = members(payload()).stream().filter(numeric).toList();
        (found.isEmpty() ? members(root).stream().filter(numeric).toList() : found)
                .forEach(member -> member.put(Json.raw(token)));
        return root.toString();
    }

    /// Ids become numbers: those of digits as they are, the others 20 digits long.
    String withNumbersForIds() {
        for (Member member : members(payload())) {
            String text = member.value().isTextual() ? member.value().textValue() : "";
            if (text.matches("\\d{10,40}")) {
                member.put(Json.raw(text));
            } else if (member.name().equals("id")) {
                member.put(Json.raw("20260325162390116407"));
            }
        }
        return root.toString();
    }

    /// Every plain member of the payload stands twice, the second time with another value.
    String withDuplicates() {
        boolean bare = PAYLOADS.stream().noneMatch(name -> root.path(name).isContainerNode());
        return object(root, bare);
    }

    private static String object(ObjectNode object, boolean twice) {
        var text = new StringJoiner(",", "{", "}");
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            String name = TextNode.valueOf(each.getKey()) + ":";
            text.add(name + written(each.getValue(), twice || PAYLOADS.contains(each.getKey())));
            if (twice && each.getValue().isValueNode()) {
                text.add(name + another(each.getValue()));
            }
        }
        return text.toString();
    }

    private static String written(JsonNode node, boolean twice) {
        if (node instanceof ObjectNode object) {
            return object(object, twice);
        }
        if (!node.isArray()) {
            return node.toString();
        }
        var text = new StringJoiner(",", "[", "]");
        node.forEach(each -> text.add(written(each, twice)));
        return text.toString();
    }

    private static JsonNode another(JsonNode value) {
        return value.isNumber()
                ? Json.number(value.decimalValue().add(BigDecimal.ONE))
                : TextNode.valueOf(value.asText() + "0");
    }

    /// Every object has members nobody knows.
    String withUnknownFields() {
        objects(root)
                .forEach(object -> object.put("new_in_version_9", true)
                        .set("also_new", Json.object().putNull("nothing").put("deep", 1)));
        return root.toString();
    }

    String without(Set<String> names) {
        objects(root).forEach(object -> object.remove(names));
        return root.toString();
    }

    /// Names have `more` at their end, which is written as it stands.
    String withNames(String more) {
        for (Member member : members(root)) {
            String name = member.name().toLowerCase(Locale.ROOT);
            if (member.value().isTextual() && (NAMES.contains(name) || name.endsWith("name"))) {
                String quoted = member.value().toString();
                member.put(Json.raw(quoted.substring(0, quoted.length() - 1) + more + "\""));
            }
        }
        return root.toString();
    }

    /// Nothing by which an eSIM could be installed.
    String withoutCodes() {
        for (Member member : members(root)) {
            if (ACTIVATION.contains(member.name())) {
                member.put(TextNode.valueOf(""));
            }
        }
        objects(payload())
                .forEach(object -> CODES.forEach(name -> {
                    if (object.get(name) instanceof ArrayNode codes) {
                        codes.removeAll();
                    }
                }));
        return root.toString();
    }

    /// One member of one object.
    private record Member(ObjectNode of, String name) {

        JsonNode value() {
            return of.path(name);
        }

        void put(JsonNode other) {
            of.set(name, other);
        }
    }

    private static List<Member> members(JsonNode node) {
        return objects(node).stream()
                .flatMap(object -> object.properties().stream()
                        .filter(each -> each.getValue().isValueNode())
                        .map(each -> new Member(object, each.getKey())))
                .toList();
    }

    private static List<ObjectNode> objects(JsonNode node) {
        var objects = new ArrayList<ObjectNode>();
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> objects.addAll(objects(child)));
        return objects;
    }
}
