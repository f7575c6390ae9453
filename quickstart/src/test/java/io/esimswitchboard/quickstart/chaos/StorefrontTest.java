package io.esimswitchboard.quickstart.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer;
import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer.Acknowledged;
import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer.Refused;
import io.esimswitchboard.quickstart.chaos.check.Purchase.Answer.Unanswered;
import io.esimswitchboard.quickstart.http.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StorefrontTest {

    private static final String ORDER = "{\"id\":\"ord_1\"}";

    private final HttpServer server = newServer();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    private record Reply(int status, String body) {}

    @BeforeEach
    void start() {
        server.createContext("/v1/orders", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theSameKeyAndBodyAreSentUntilThereIsAnAnswerToGoBy() {
        reply(503, "{\"code\":\"temporarily_unavailable\"}");
        reply(409, "{\"code\":\"idempotency_in_progress\"}");
        reply(429, "");
        reply(201, ORDER);

        assertThat(buy(1)).isInstanceOfSatisfying(Acknowledged.class, acknowledged -> {
            assertThat(acknowledged.orders()).containsExactly("ord_1");
            assertThat(acknowledged.after()).isGreaterThan(Duration.ofMillis(200));
        });
        assertThat(heard).hasSize(4).containsOnly(heard.getFirst());
    }

    @Test
    void anInstanceThatIsAwayLeadsToTheOther() {
        reply(201, ORDER);
        URI nobody = URI.create("http://127.0.0.1:1");

        assertThat(storefront(nobody, uri()).buy(2, System.nanoTime()).answer()).isInstanceOf(Acknowledged.class);
    }

    @Test
    void aRefusalIsAnAnswerToo() {
        reply(422, "{\"code\":\"no_offer\"}");

        assertThat(buy(1)).isEqualTo(new Refused("422 no_offer"));
    }

    @Test
    void everyTenthKeyIsSentOnceMoreWhenItsAnswerHasCome() {
        reply(201, ORDER);
        reply(201, "{\"id\":\"ord_2\"}");

        assertThat(buy(10))
                .isInstanceOfSatisfying(
                        Acknowledged.class,
                        acknowledged -> assertThat(acknowledged.orders()).containsExactly("ord_1", "ord_2"));
    }

    @Test
    void whoeverHasNoAnswerInTimeSaysWhatCameLast() {
        reply(503, "{\"code\":\"temporarily_unavailable\"}");
        Storefront storefront = storefront(uri());
        storefront.giveUpAfter(Duration.ZERO);

        assertThat(storefront.buy(1, System.nanoTime()).answer())
                .isEqualTo(new Unanswered("503 temporarily_unavailable"));
        assertThat(storefront.replies()).containsExactly("1 × 503 temporarily_unavailable");
    }

    private Answer buy(int number) {
        return storefront(uri()).buy(number, System.nanoTime()).answer();
    }

    private static Storefront storefront(URI... instances) {
        List<Api> apis = Arrays.stream(instances).map(Api::open).toList();
        return new Storefront(apis, new OrderMix(7));
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void reply(int status, String body) {
        replies.add(new Reply(status, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        heard.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Reply reply = replies.remove();
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
