package io.esimswitchboard.simulators.webhook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// A webhook's body as it travels, with the headers that say so.
record WebhookBody(Map<String, String> headers, BodyPublisher publisher) {

    private static final String TYPE = "content-type";
    private static final String JSON = "application/json";

    static WebhookBody of(Webhook hook) throws IOException {
        byte[] plain = hook.body().getBytes(StandardCharsets.UTF_8);
        return switch (hook.shape()) {
            case PLAIN -> new WebhookBody(Map.of(TYPE, JSON), BodyPublishers.ofByteArray(plain));
            case GZIP ->
                new WebhookBody(
                        Map.of(TYPE, JSON, "content-encoding", "gzip"), BodyPublishers.ofByteArray(compressed(plain)));
            case FORM ->
                new WebhookBody(
                        Map.of(TYPE, "application/x-www-form-urlencoded"),
                        BodyPublishers.ofString("payload=" + URLEncoder.encode(hook.body(), StandardCharsets.UTF_8)));
            // Without a length announced, it goes out in chunks.
            case CHUNKED ->
                new WebhookBody(
                        Map.of(TYPE, JSON), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(plain)));
        };
    }

    void putInto(HttpRequest.Builder request) {
        headers.forEach(request::header);
        request.POST(publisher);
    }

    private static byte[] compressed(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
