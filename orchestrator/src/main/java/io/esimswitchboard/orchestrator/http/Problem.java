package io.esimswitchboard.orchestrator.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Why a request was not served (RFC 9457).
///
/// @param code stable, lower_snake; names the problem's type
/// @param detail for people; tells nothing that the caller may not know
/// @param retryable whether the same request can succeed later
/// @param extensions further members, such as the cheapest price
public record Problem(
        HttpStatus status,
        String code,
        String detail,
        boolean retryable,
        List<FieldError> errors,
        SortedMap<String, JsonNode> extensions) {

    /// The media type of a problem.
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:esim-switchboard:problem:";

    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, false, List.of(), new TreeMap<>());
    }

    public Problem canBeRetried() {
        return new Problem(status, code, detail, true, errors, extensions);
    }

    /// The same, naming the one place that it is about.
    public Problem at(String pointer) {
        return with(List.of(new FieldError(pointer, code, detail)));
    }

    public Problem with(List<FieldError> found) {
        return new Problem(status, code, detail, retryable, List.copyOf(found), extensions);
    }

    public Problem with(String member, JsonNode value) {
        SortedMap<String, JsonNode> more = new TreeMap<>(extensions);
        more.put(member, value);
        return new Problem(status, code, detail, retryable, errors, more);
    }

    /// @param instance the path of the request
    JsonNode toJson(String instance) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        members.put("type", JsonNode.createStringNode(TYPE_PREFIX + code));
        members.put("title", JsonNode.createStringNode(title()));
        members.put("status", JsonNode.createNumberNode(status.getCode()));
        members.put("detail", JsonNode.createStringNode(detail));
        members.put("instance", JsonNode.createStringNode(instance));
        members.put("code", JsonNode.createStringNode(code));
        members.put("retryable", JsonNode.createBooleanNode(retryable));
        members.put(
                "errors",
                JsonNode.createArrayNode(errors.stream().map(FieldError::toJson).toList()));
        members.putAll(extensions);
        return JsonNode.createObjectNode(members);
    }

    private String title() {
        String words = code.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
