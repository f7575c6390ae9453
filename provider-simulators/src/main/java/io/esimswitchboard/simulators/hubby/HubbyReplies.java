package io.esimswitchboard.simulators.hubby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;
import java.util.List;

/// Hubby's envelope.
final class HubbyReplies {

    /// One thing wrong with a request.
    record Failure(String field, String issue) {

        ObjectNode shown() {
            return Json.object().put("field", field).put("issue", issue);
        }
    }

    static Reply ok(int status, String message, JsonNode data) {
        ObjectNode envelope = Json.object().put("success", true).put("message", message);
        envelope.set("data", data);
        return Reply.json(status, envelope);
    }

    /// Without a message, as the web page's calls are answered.
    static Reply ok(int status, JsonNode data) {
        ObjectNode envelope = Json.object().put("success", true);
        envelope.set("data", data);
        return Reply.json(status, envelope);
    }

    static Reply error(int status, String message) {
        return envelope(status, error(status, message, Json.object()));
    }

    static Reply error(int status, String message, Failure failure) {
        return envelope(status, error(status, message, failure.shown()));
    }

    /// All of `failures`; a single one always as an object.
    static Reply invalid(int status, List<Failure> failures, boolean onlyFirst) {
        if (onlyFirst || failures.size() == 1) {
            return error(status, "Validation failed", failures.getFirst());
        }
        ArrayNode details = Json.array();
        failures.forEach(failure -> details.add(failure.shown()));
        return envelope(status, error(status, "Validation failed", details));
    }

    private static ObjectNode error(int status, String message, JsonNode details) {
        ObjectNode error = Json.object().put("code", status).put("message", message);
        if (!details.isEmpty()) {
            error.set("details", details);
        }
        return error;
    }

    private static Reply envelope(int status, ObjectNode error) {
        ObjectNode envelope = Json.object().put("success", false);
        envelope.set("error", error);
        return Reply.json(status, envelope);
    }

    private HubbyReplies() {}
}
