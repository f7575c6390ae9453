package io.esimswitchboard.orchestrator.http;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/// One thing wrong with a request.
///
/// @param pointer where, as a JSON pointer (RFC 6901) into the body; for the query, as if it were an object
/// @param code stable, lower_snake
public record FieldError(String pointer, String code, String detail) {

    /// About the query parameter `name`.
    public static FieldError query(String name, String code, String detail) {
        return new FieldError('/' + name, code, detail);
    }

    JsonNode toJson() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        members.put("pointer", JsonNode.createStringNode(pointer));
        members.put("code", JsonNode.createStringNode(code));
        members.put("detail", JsonNode.createStringNode(detail));
        return JsonNode.createObjectNode(members);
    }
}
