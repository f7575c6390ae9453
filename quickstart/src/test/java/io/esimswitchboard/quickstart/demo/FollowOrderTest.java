package io.esimswitchboard.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.esimswitchboard.quickstart.http.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FollowOrderTest {

    private static final String FIRST = "id: 1\nevent: order.created\ndata: {}\n\n";
    private static final String SECOND = "id: 2\nevent: order.completed\ndata: {}\n\n";

    private final List<String> resumedAfter = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final HttpServer server = newServer();

    @BeforeEach
    void start() {
        server.createContext("/v1/orders/ord_1", this::order);
        server.createContext("/v1/orders/ord_1/events/stream", this::stream);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aBrokenStreamIsResumedWhereItBroke() throws Exception {
        Api storefront =
                Api.withKey(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "sk_test");

        new FollowOrder(storefront, "ord_1", event -> heard.add(event.type())).untilSettled();

        assertThat(heard).containsExactly("order.created", "order.completed");
        assertThat(resumedAfter).containsExactly("", "1");
    }

    private void stream(HttpExchange exchange) throws IOException {
        String after = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Last-Event-ID"))
                .orElse("");
        resumedAfter.add(after);
        answer(exchange, after.isEmpty() ? FIRST : SECOND);
    }

    private void order(HttpExchange exchange) throws IOException {
        String status = heard.contains("order.completed") ? "completed" : "processing";
        answer(exchange, "{\"id\":\"ord_1\",\"status\":\"" + status + "\"}");
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
