package io.esimswitchboard.simulators.yoni;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.esimswitchboard.simulators.wire.Json;
import io.esimswitchboard.simulators.wire.Reply;

/// Yoni's envelope.
final class YoniReplies {

    static Reply ok(JsonNode data) {
        ObjectNode envelope = Json.object().put("code", 0);
        envelope.set("data", data);
        return Reply.json(200, envelope.put("msg", "success"));
    }

    static Reply code(int code) {
        return Reply.json(200, Json.object().put("code", code).putNull("data").put("msg", message(code)));
    }

    /// What is said before the signature is accepted.
    static Reply unauthorized(int status) {
        return Reply.json(
                status,
                Json.object()
                        .put("code", 401)
                        .put("error", true)
                        .put("msg", "Unauthorized")
                        .put("success", false));
    }

    private static String message(int code) {
        return switch (code) {
            case 101 -> "Request is being processed, please retry shortly";
            case 102 -> "The server is busy. Please try again later";
            case 400 -> "Query error";
            case 404 -> "Not found";
            case 501 -> "Account does not exist";
            case 502 -> "Account is inactive";
            case 503 -> "IP address is not allowed";
            case 504 -> "Plans does not exist";
            case 505 -> "Plan price is not available";
            case 506 -> "Insufficient account balance or credit";
            default -> "Unknown error";
        };
    }

    private YoniReplies() {}
}
