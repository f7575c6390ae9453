package io.esimswitchboard.simulators.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.esimswitchboard.simulators.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Lists that are too short or never end.
final class WrongLists {

    private static final List<String> IDS = List.of("id", "packageCode", "orderNo");
    private static final int FAR_TOO_MANY = 1_000_000_000;

    private final Map<String, ArrayNode> lastPages = new ConcurrentHashMap<>();

    /// Only the first `percent` of what was on the page, and a total that agrees.
    static ObjectNode shrunken(ObjectNode reply, int percent) {
        ObjectNode copy = reply.deepCopy();
        list(copy).ifPresent(list -> {
            int kept = list.size() * percent / 100;
            while (list.size() > kept) {
                list.remove(list.size() - 1);
            }
            total(copy, kept);
        });
        return copy;
    }

    /// A page past the last is the last full page of `path` again, or, where `renamed` says so, has ids never
    /// seen before; the total is beyond all reason.
    ObjectNode endless(ObjectNode reply, String path, boolean renamed) {
        ObjectNode copy = reply.deepCopy();
        list(copy).ifPresent(list -> {
            if (list.isEmpty()) {
                lastPages.getOrDefault(path, Json.array()).forEach(each -> list.add(each.deepCopy()));
            }
            if (renamed) {
                list.forEach(WrongLists::rename);
            }
            if (!list.isEmpty()) {
                lastPages.put(path, list.deepCopy());
            }
            total(copy, FAR_TOO_MANY);
        });
        return copy;
    }

    private static void rename(JsonNode each) {
        if (each instanceof ObjectNode object) {
            IDS.stream()
                    .filter(object::has)
                    .findFirst()
                    .ifPresent(id -> object.set(
                            id, TextNode.valueOf(object.path(id).asText() + Long.toString(System.nanoTime(), 36))));
        }
    }

    private static Optional<ArrayNode> list(ObjectNode reply) {
        JsonNode payload = payload(reply);
        if (payload instanceof ArrayNode array) {
            return Optional.of(array);
        }
        for (JsonNode each : payload) {
            if (each instanceof ArrayNode array) {
                return Optional.of(array);
            }
        }
        return Optional.empty();
    }

    private static JsonNode payload(ObjectNode reply) {
        return WrongJson.PAYLOADS.stream()
                .map(reply::path)
                .filter(JsonNode::isContainerNode)
                .findFirst()
                .orElse(reply);
    }

    private static void total(ObjectNode reply, int total) {
        if (payload(reply) instanceof ObjectNode object && object.has("total")) {
            object.put("total", total);
        }
    }
}
