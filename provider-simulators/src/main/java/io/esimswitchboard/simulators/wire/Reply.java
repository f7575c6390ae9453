package io.esimswitchboard.simulators.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/// An HTTP reply with a text body. Header names are lower-case.
public record Reply(int status, Map<String, String> headers, String body) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply json(int status, JsonNode body) {
        return new Reply(status, Map.of("content-type", "application/json; charset=utf-8"), body.toString());
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), "");
    }

    public static Reply html(int status, String body) {
        return new Reply(status, Map.of("content-type", "text/html; charset=utf-8"), body);
    }

    public Reply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    public Reply without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Reply(status, fewer, body);
    }

    public Reply withBody(String other) {
        return new Reply(status, headers, other);
    }
}
