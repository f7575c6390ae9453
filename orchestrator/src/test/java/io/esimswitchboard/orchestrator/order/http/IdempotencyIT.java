package io.esimswitchboard.orchestrator.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.Api;
import io.esimswitchboard.provider.Outcome;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdempotencyIT {

    private static final int CLIENTS = 50;

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void withoutAKeyNothingIsBought() throws Exception {
        int before = shop.count("SELECT COUNT(*) FROM orders");

        Answer refused = shop.orchestrator.storefront().post("/v1/orders", Shop.ORDER);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("idempotency_key_required");
        assertThat(shop.count("SELECT COUNT(*) FROM orders")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "tab\there"})
    void aKeyOfAnotherFormIsRefused(String key) {
        Answer refused = shop.buyer(key).post("/v1/orders", Shop.ORDER);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("idempotency_key_invalid");
    }

    @Test
    void aKeyIsAtMost255Characters() {
        assertThat(shop.buyer("k".repeat(256)).post("/v1/orders", Shop.ORDER).code())
                .isEqualTo("idempotency_key_invalid");
        assertThat(shop.buyer("k".repeat(255)).post("/v1/orders", Shop.ORDER).status())
                .isEqualTo(201);
    }

    @Test
    void theSameRequestHasTheSameAnswerByteForByte() {
        Api buyer = shop.buyer(UUID.randomUUID().toString());
        Answer first = buyer.with("Prefer", "wait=20").post("/v1/orders", Shop.ORDER);

        Answer again = buyer.post("/v1/orders", """
                { "metadata": {"cart": "c-1"}, "reference": "SHOP-1",
                  "items": [ {"min_days": 7.0, "destination": "TH", "min_data": "1GB"} ] }""");

        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.bytes()).isEqualTo(first.bytes());
    }

    @Test
    void anotherRequestWithTheSameKeyIs422() {
        Api buyer = shop.buyer(UUID.randomUUID().toString());
        buyer.post("/v1/orders", Shop.ORDER);

        Answer refused = buyer.post("/v1/orders", Shop.ORDER.replace("1GB", "2GB"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void aRefusedRequestMayBeMendedUnderTheSameKey() {
        Api buyer = shop.buyer(UUID.randomUUID().toString());
        assertThat(buyer.post("/v1/orders", Shop.ORDER.replace("TH", "JP")).status())
                .isEqualTo(422);

        assertThat(buyer.post("/v1/orders", Shop.ORDER).status()).isEqualTo(201);
    }

    @Test
    void keysAreEachStorefrontsOwn() {
        String key = UUID.randomUUID().toString();
        Answer ours = shop.buyer(key).post("/v1/orders", Shop.ORDER);

        Answer theirs = shop.stranger().with("Idempotency-Key", key).post("/v1/orders", Shop.ORDER);

        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.text("/id")).isNotEqualTo(ours.text("/id"));
    }

    @Test
    void keysThatDifferInCaseAreDifferent() {
        String key = UUID.randomUUID() + "-a";
        Answer lower = shop.buyer(key).post("/v1/orders", Shop.ORDER);

        Answer upper = shop.buyer(key.replace("-a", "-A")).post("/v1/orders", Shop.ORDER);

        assertThat(upper.text("/id")).isNotEqualTo(lower.text("/id"));
    }

    @Test
    void fiftyAtOnceBuyOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        String order = Shop.ORDER.replace("SHOP-1", key);

        List<Answer> answers = atOnce(() -> shop.buyer(key).post("/v1/orders", order));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("idempotency_in_progress"));
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(Answer::body)
                        .distinct())
                .hasSize(1);
        assertThat(shop.count("SELECT COUNT(*) FROM orders WHERE reference = '" + key + "'"))
                .isOne();
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .filter(answer -> answer.header("Idempotency-Replayed").isEmpty()))
                .hasSize(1);
    }

    @Test
    void fiftyRefusedAtOnceLeaveTheKeyFree() throws Exception {
        String key = UUID.randomUUID().toString();

        List<Answer> answers = atOnce(() -> shop.buyer(key).post("/v1/orders", Shop.ORDER.replace("TH", "JP")));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(422, 409));
        assertThat(shop.buyer(key).post("/v1/orders", Shop.ORDER).status()).isEqualTo(201);
    }

    @Test
    void anAnswerThatWasLostIsMadeFromTheOrderAtOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        Answer first = shop.buyer(key).with("Prefer", "wait=20").post("/v1/orders", Shop.ORDER);
        shop.execute(
                "UPDATE idempotency_key SET answer_status = NULL, answer_sealed = NULL WHERE idem_key = '" + key + "'");

        Answer rebuilt = shop.buyer(key).post("/v1/orders", Shop.ORDER);

        assertThat(rebuilt.status()).isEqualTo(201);
        assertThat(rebuilt.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(rebuilt.text("/id")).isEqualTo(first.text("/id"));
        assertThat(shop.buyer(key).post("/v1/orders", Shop.ORDER).bytes()).isEqualTo(rebuilt.bytes());
    }

    @Test
    void aRepeatWhileTheFirstWaitsIsAnsweredAtOnceAndBothSayTheSame() throws Exception {
        String key = UUID.randomUUID().toString();
        shop.bought(); // and with it whatever earlier tests have left
        shop.wholesaler.placing(new Outcome.Accepted<>(Optional.empty(), Duration.ofMinutes(5)));
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> waiting = clients.submit(
                    () -> shop.buyer(key).with("Prefer", "wait=5").post("/v1/orders", Shop.ORDER));
            awaitUsed(key);
            Answer repeat = shop.buyer(key).post("/v1/orders", Shop.ORDER);
            while (repeat.status() == 409
                    || repeat.header("Idempotency-Replayed").isEmpty()) {
                assertThat(repeat.code()).isEqualTo("idempotency_in_progress");
                repeat = shop.buyer(key).post("/v1/orders", Shop.ORDER);
            }

            assertThat(waiting.isDone()).isFalse();
            assertThat(waiting.get().bytes()).isEqualTo(repeat.bytes());
            assertThat(waiting.get().header("Idempotency-Replayed")).isEmpty();
        }
    }

    private void awaitUsed(String key) throws Exception {
        try (var connection = DriverManager.getConnection(shop.orchestrator.jdbcUrl());
                var used = connection.prepareStatement("SELECT 1 FROM idempotency_key WHERE idem_key = ?")) {
            used.setString(1, key);
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            boolean found = false;
            while (!found && System.nanoTime() < deadline) {
                try (var rows = used.executeQuery()) {
                    found = rows.next();
                }
            }
            assertThat(found).isTrue();
        }
    }

    @Test
    void anotherInstanceStoppedInTheMiddleIsNotWaitedForLong() throws Exception {
        String key = UUID.randomUUID().toString();
        try (var stopped = DriverManager.getConnection(shop.orchestrator.jdbcUrl())) {
            stopped.setAutoCommit(false);
            try (var statement = stopped.createStatement()) {
                statement.executeUpdate("INSERT INTO idempotency_key (tenant_id, idem_key, request_hash, created_at)"
                        + " SELECT tenant_id, '" + key + "', REPEAT('x', 32), UTC_TIMESTAMP(6) FROM api_key"
                        + " WHERE tenant_id IS NOT NULL LIMIT 1");
            }

            Answer refused = shop.buyer(key).post("/v1/orders", Shop.ORDER);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("idempotency_in_progress");
            stopped.rollback();
        }
        assertThat(shop.buyer(key).post("/v1/orders", Shop.ORDER).status()).isEqualTo(201);
    }

    @Test
    void anOldKeyIsNewAgain() throws Exception {
        String key = UUID.randomUUID().toString();
        Answer first = shop.buyer(key).post("/v1/orders", Shop.ORDER);
        shop.execute(
                "UPDATE idempotency_key SET created_at = created_at - INTERVAL 25 HOUR WHERE idem_key = '" + key + "'");

        Answer second = shop.buyer(key).post("/v1/orders", Shop.ORDER.replace("1GB", "2GB"));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("/id")).isNotEqualTo(first.text("/id"));
    }

    @Test
    void theKeptAnswerIsNotReadable() throws Exception {
        shop.bought();

        assertThat(shop.count("SELECT COUNT(*) FROM idempotency_key WHERE answer_sealed LIKE '%CANARY%'"))
                .isZero();
    }

    private static List<Answer> atOnce(Callable<Answer> call) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> futures = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                futures.add(clients.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
