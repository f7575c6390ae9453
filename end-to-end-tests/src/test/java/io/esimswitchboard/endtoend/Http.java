package io.esimswitchboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// A client that shows exactly what came back.
record Http(URI base, Map<String, String> headers) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Http to(URI base) {
        return new Http(base, Map.of());
    }

    static Http to(URI base, String key) {
        return new Http(base, Map.of("Authorization", "Bearer " + key));
    }

    Http with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Http(base, Map.copyOf(more));
    }

    Reply get(String target) {
        return send(request(target).GET());
    }

    Reply delete(String target) {
        return send(request(target).DELETE());
    }

    Reply post(String target, JsonNode body) {
        return post(target, body.toString());
    }

    Reply post(String target, String body) {
        return send(json(target).POST(BodyPublishers.ofString(body)));
    }

    Reply put(String target, JsonNode body) {
        return send(json(target).PUT(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder json(String target) {
        HttpRequest.Builder request = request(target);
        return headers.containsKey("Content-Type") ? request : request.header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String target) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(target)).timeout(Duration.ofSeconds(40));
        headers.forEach(request::header);
        return request;
    }

    private static Reply send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            return new Reply(CLIENT.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + text, e);
        }
    }

    /// What came back.
    record Reply(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return parse(text());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode expecting(int wanted) {
            assertThat(status()).as(this::text).isEqualTo(wanted);
            return json();
        }

        /// Holds when this is a refusal as every refusal has to be.
        Reply isProblem(int wanted, String code) {
            JsonNode problem = expecting(wanted);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(problem.path("status").asInt()).isEqualTo(wanted);
            assertThat(problem.path("code").asText()).as(this::text).isEqualTo(code);
            assertThat(problem.path("title").asText()).isNotBlank();
            return this;
        }
    }
}
