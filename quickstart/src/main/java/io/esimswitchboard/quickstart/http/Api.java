package io.esimswitchboard.quickstart.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/// A client of one HTTP API, with its key if it wants one.
///
/// @param replyWithin how long to wait for an answer to begin
public record Api(URI base, Map<String, String> credentials, Duration replyWithin) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final Duration REPLY_WITHIN = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Api open(URI base) {
        return new Api(base, Map.of(), REPLY_WITHIN);
    }

    public static Api withKey(URI base, String key) {
        return new Api(base, Map.of("Authorization", "Bearer " + key), REPLY_WITHIN);
    }

    public Api answeringWithin(Duration limit) {
        return new Api(base, credentials, limit);
    }

    /// What came back: the status, and the body if it is JSON.
    public record Reply(int status, JsonNode body) {

        public JsonNode expecting(int wanted) {
            if (status != wanted) {
                throw new ApiException("expected " + wanted + ", got " + status + ": " + body);
            }
            return body;
        }
    }

    public Reply get(String path) {
        return read(send(request(path).build(), BodyHandlers.ofString()));
    }

    public Reply post(String path, JsonNode body, Map<String, String> headers) {
        return sendJson("POST", path, body, headers);
    }

    public Reply put(String path, JsonNode body) {
        return sendJson("PUT", path, body, Map.of());
    }

    public Reply delete(String path) {
        return read(send(request(path).DELETE().build(), BodyHandlers.ofString()));
    }

    private Reply sendJson(String method, String path, JsonNode body, Map<String, String> headers) {
        BodyPublisher bytes = BodyPublishers.ofString(body.toString());
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").method(method, bytes);
        headers.forEach(request::header);
        return read(send(request.build(), BodyHandlers.ofString()));
    }

    /// Opens a stream of server-sent events after the event `lastId`; empty: from the first one on.
    public Stream<String> stream(String path, String lastId) {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<Stream<String>> response = send(request.build(), BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new ApiException("the event stream answered " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(replyWithin);
        credentials.forEach(request::header);
        return request;
    }

    private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new ApiException(request.method() + " " + request.uri() + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException("interrupted", e);
        }
    }

    private static Reply read(HttpResponse<String> response) {
        try {
            JsonNode body = response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
            return new Reply(response.statusCode(), body);
        } catch (JsonProcessingException e) {
            return new Reply(response.statusCode(), TextNode.valueOf(response.body()));
        }
    }

    /// The key stays out of logs.
    @Override
    public String toString() {
        return "Api at " + base;
    }
}
