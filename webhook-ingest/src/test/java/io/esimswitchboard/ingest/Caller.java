package io.esimswitchboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// A wholesaler's side of the wire.
public final class Caller implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;

    public Caller(URI server) {
        this.server = server;
    }

    /// Posts `body` as the provider `signed` does.
    public HttpResponse<String> post(String body) {
        return post("/webhooks/signed", body.getBytes(UTF_8), "x-signature", "s3cret");
    }

    public HttpResponse<String> post(String path, byte[] body, String... headers) {
        return post(path, BodyPublishers.ofByteArray(body), headers);
    }

    public HttpResponse<String> post(String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).POST(body);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts a test", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
