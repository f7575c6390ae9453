package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Takes webhooks and keeps them in the order of their arrival.
final class WebhookReceiver implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final AtomicInteger failing = new AtomicInteger();
    private final AtomicInteger usual = new AtomicInteger(200);

    record Received(String body, String key, String timestamp, String signature, Map<String, String> headers) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        // Byte by byte into characters: a compressed body stays readable.
        boolean compressed = "gzip".equals(header(exchange, "content-encoding"));
        String body = new String(
                exchange.getRequestBody().readAllBytes(),
                compressed ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        received.add(new Received(
                body,
                header(exchange, "x-api-key"),
                header(exchange, "x-hubby-timestamp"),
                header(exchange, "x-hubby-signature"),
                headers(exchange)));
        exchange.sendResponseHeaders(failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 500 : usual.get(), -1);
        exchange.close();
    }

    /// By lower-case name.
    private static Map<String, String> headers(HttpExchange exchange) {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks";
    }

    void answerWith(int status) {
        usual.set(status);
    }

    void failNext(int times) {
        failing.set(times);
    }

    Received next() {
        try {
            Received next = received.poll(5, TimeUnit.SECONDS);
            assertThat(next).as("a webhook within 5 s").isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Nothing for a while.
    void expectSilence() {
        try {
            assertThat(received.poll(400, TimeUnit.MILLISECONDS)).isNull();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    int waiting() {
        return received.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
