package io.esimswitchboard.load.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.simulators.wire.Call;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.BlockingHttpClient;
import io.micronaut.http.client.HttpClient;
import java.net.MalformedURLException;
import java.net.URI;

/// What anybody would write who sends the same bytes with Micronaut's HTTP client as it comes: neither built, nor
/// signed, nor read.
final class BareCall implements AutoCloseable {

    private final HttpClient client;
    private final BlockingHttpClient blocking;
    private final String target;
    private final byte[] body;

    BareCall(URI server, Call like) {
        try {
            client = HttpClient.create(server.toURL());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not the address of a server: " + server, e);
        }
        blocking = client.toBlocking();
        target = like.target();
        body = like.body().getBytes(UTF_8);
    }

    void send() {
        HttpRequest<byte[]> request = HttpRequest.POST(target, body).contentType(MediaType.APPLICATION_JSON_TYPE);
        HttpResponse<byte[]> response = blocking.exchange(request, byte[].class);
        if (response.code() != 200 || response.getBody().isEmpty()) {
            throw new IllegalStateException("no answer: " + response.code());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
