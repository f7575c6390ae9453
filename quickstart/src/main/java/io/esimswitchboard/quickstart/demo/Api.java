package io.esimswitchboard.quickstart.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/// A client of one HTTP API, with its key if it wants one.
final class Api {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration REPLY_WITHIN = Duration.ofSeconds(20);

    private final ObjectMapper json = new ObjectMapper();
    private final URI base;
    private final Map<String, String> credentials;

    private Api(URI base, Map<String, String> credentials) {
        this.base = base;
        this.credentials = credentials;
    }

    static Api open(URI base) {
        return new Api(base, Map.of());
    }

    static Api withKey(URI base, String key) {
        return new Api(base, Map.of("Authorization", "Bearer " + key));
    }

    /// What came back: the status, and the body if it is JSON.
    record Reply(int status, JsonNode body) {

        JsonNode expecting(int wanted) {
            if (status != wanted) {
                throw new DemoException("expected " + wanted + ", got " + status + ": " + body);
            }
            return body;
        }
    }

    Reply get(String path) {
        return read(send(request(path).build(), BodyHandlers.ofString()));
    }

    Reply post(String path, JsonNode body, Map<String, String> headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
        headers.forEach(request::header);
        return read(send(request.build(), BodyHandlers.ofString()));
    }

    /// Opens a stream of server-sent events after the event `lastId`; empty: from the first one on.
    Stream<String> stream(String path, String lastId) {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<Stream<String>> response = send(request.build(), BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new DemoException("the event stream answered " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(REPLY_WITHIN);
        credentials.forEach(request::header);
        return request;
    }

    private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new DemoException(request.method() + " " + request.uri() + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("interrupted", e);
        }
    }

    private Reply read(HttpResponse<String> response) {
        try {
            JsonNode body = response.body().isBlank() ? MissingNode.getInstance() : json.readTree(response.body());
            return new Reply(response.statusCode(), body);
        } catch (JsonProcessingException e) {
            return new Reply(response.statusCode(), json.getNodeFactory().textNode(response.body()));
        }
    }
}
