package io.esimswitchboard.orchestrator;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the server answered.
public record Answer(HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = JsonMapper.createDefault();

    public int status() {
        return response.statusCode();
    }

    /// The header's value, or "" when there is none.
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public byte[] bytes() {
        return response.body();
    }

    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /// Whether something, perhaps null, stands at the JSON pointer.
    public boolean has(String pointer) {
        return find(pointer).isPresent();
    }

    /// The scalar at the JSON pointer as text.
    public String text(String pointer) {
        return node(pointer).coerceStringValue();
    }

    /// How many elements or members stand at the JSON pointer.
    public int size(String pointer) {
        return node(pointer).size();
    }

    /// A problem's code, or "" when this is none.
    public String code() {
        return header("Content-Type").startsWith("application/problem+json") ? text("/code") : "";
    }

    public JsonNode node(String pointer) {
        return find(pointer).orElseThrow(() -> new AssertionError("nothing at " + pointer + " in " + body()));
    }

    private Optional<JsonNode> find(String pointer) {
        @Nullable JsonNode node = root();
        for (String name :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            node = node == null ? null : node.isArray() ? node.get(Integer.parseInt(name)) : node.get(name);
        }
        return Optional.ofNullable(node);
    }

    private JsonNode root() {
        try {
            return Objects.requireNonNull(JSON.readValue(response.body(), JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + body(), e);
        }
    }
}
