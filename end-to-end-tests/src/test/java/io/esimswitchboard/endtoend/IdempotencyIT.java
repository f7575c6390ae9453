package io.esimswitchboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// However often an order is sent under one key, it is one order.
@Order(5)
final class IdempotencyIT {

    private final Running running = Running.shared();
    private final Storefront shop = running.storefront();
    private final String key = UUID.randomUUID().toString();
    private final ObjectNode body = Storefront.body(Storefront.requirement("TH"));

    @Test
    void theFirstAnswerIsRepeatedByteForByte() {
        Http.Reply first = patient().post("/v1/orders", body);
        first.expecting(201);
        Http.Reply second = patient().post("/v1/orders", body);

        assertThat(first.json().path("status").asText()).isEqualTo("completed");
        assertThat(first.header("Preference-Applied")).isEqualTo("wait=30");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private Http patient() {
        return shop.api().with("Prefer", "wait=30").with("Idempotency-Key", key);
    }

    @Test
    void theKeyIsNotForAnotherOrder() {
        shop.post(key, body).expecting(201);
        ObjectNode other = body.deepCopy().put("reference", "another");

        shop.post(key, other).isProblem(422, "idempotency_key_reused");
    }

    @Test
    void manyAtOnceAreOneOrder() throws Exception {
        Map<String, Wholesaler.Unit> before = running.yoni().sold();

        List<Http.Reply> replies = tenAtOnce();

        assertThat(replies).allMatch(reply -> reply.status() == 201 || reply.status() == 409);
        List<String> ids = replies.stream()
                .filter(reply -> reply.status() == 201)
                .map(reply -> reply.json().path("id").asText())
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        assertThat(shop.settled(ids.getFirst()).path("status").asText()).isEqualTo("completed");
        assertThat(running.yoni().soldSince(before)).hasSize(1);
    }

    private List<Http.Reply> tenAtOnce() throws ExecutionException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Reply>> running = Stream.generate(() -> threads.submit(() -> shop.post(key, body)))
                    .limit(10)
                    .toList();
            List<Http.Reply> replies = new java.util.ArrayList<>();
            for (Future<Http.Reply> reply : running) {
                replies.add(reply.get());
            }
            return replies;
        }
    }
}
