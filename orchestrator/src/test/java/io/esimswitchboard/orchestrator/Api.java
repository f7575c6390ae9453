package io.esimswitchboard.orchestrator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// A client as anybody may write one: it knows the URL, a key and headers.
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String url;
    private final Map<String, String> headers;

    private Api(String url, Map<String, String> headers) {
        this.url = url;
        this.headers = headers;
    }

    public static Api at(String url) {
        return new Api(url, Map.of());
    }

    /// The same, with a key.
    public Api as(String key) {
        return with("Authorization", "Bearer " + key);
    }

    /// The same, with one more header on every call.
    public Api with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Api(url, Map.copyOf(more));
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /// Posts JSON.
    public Answer post(String path, String body) {
        Api api = headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return api.send("POST", path, BodyPublishers.ofString(body));
    }

    public Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, body)
                .timeout(PATIENCE);
        headers.forEach(request::header);
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
