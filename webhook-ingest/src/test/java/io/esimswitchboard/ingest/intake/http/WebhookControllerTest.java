package io.esimswitchboard.ingest.intake.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.events.ReceivedWebhook.Verification;
import io.esimswitchboard.ingest.Caller;
import io.esimswitchboard.ingest.TestSettings;
import io.esimswitchboard.ingest.intake.DurableWebhooks.Kept;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhookControllerTest {

    private static final int MOST_BYTES = 256 * 1024;

    private EmbeddedServer server;
    private Caller caller;
    private FakeDurableWebhooks durable;

    @BeforeEach
    void start() {
        Map<String, Object> settings = TestSettings.alone();
        settings.put("fake-durable-webhooks", true);
        settings.put("ingest.calls-per-second", 20);
        server = ApplicationContext.run(EmbeddedServer.class, settings);
        caller = new Caller(server.getURI());
        durable = server.getApplicationContext().getBean(FakeDurableWebhooks.class);
    }

    @AfterEach
    void stop() {
        caller.close();
        server.close();
    }

    @Test
    void aGenuineCallIsKeptByteForByteAndAnswered200() {
        HttpResponse<String> response = caller.post("e1|o1|{ \"ü\": 1.50 }\r\n");

        assertThat(response.statusCode()).isEqualTo(200);
        ReceivedWebhook kept = durable.kept().getFirst();
        assertThat(new String(kept.body(), UTF_8)).isEqualTo("e1|o1|{ \"ü\": 1.50 }\r\n");
        assertThat(kept.verification()).isEqualTo(Verification.VERIFIED);
        assertThat(kept.dedupKey()).isEqualTo("e1");
        assertThat(kept.recordKey()).isEqualTo("signed:o1");
        assertThat(kept.id().version()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-16",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "text/event-stream",
                "application/x-json-stream",
                "garbage",
                ";;;",
            })
    void theContentTypeDoesNotMatter(String contentType) {
        byte[] body = "e1|o1|a=b&c=%zz{\"broken".getBytes(UTF_8);

        HttpResponse<String> response =
                caller.post("/webhooks/signed", body, "x-signature", "s3cret", "content-type", contentType);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(durable.kept().getFirst().body()).isEqualTo(body);
        assertThat(durable.kept().getFirst().contentType()).isEqualTo(contentType);
    }

    @Test
    void anEmptyBodyIsVerifiedLikeAnyOther() {
        assertThat(caller.post("").statusCode()).isEqualTo(200);
        assertThat(durable.kept().getFirst().body()).isEmpty();
    }

    @Test
    void aForgedCallIs401AndLeavesOnlyACount() {
        HttpResponse<String> response =
                caller.post("/webhooks/signed", "e1|o1|x".getBytes(UTF_8), "x-signature", "guess");

        assertRefused(response, 401);
        assertThat(response.body()).doesNotContain("signature", "stale");
        assertThat(caller.get("/prometheus").body()).contains("webhooks_forged_calls_total{provider=\"signed\"} 1.0");
    }

    @Test
    void aStaleCallIs401AndLooksLikeAForgedOne() {
        HttpResponse<String> stale =
                caller.post("/webhooks/signed", "e1|o1|x".getBytes(UTF_8), "x-signature", "s3cret", "x-age", "old");
        HttpResponse<String> forged = caller.post("/webhooks/signed", "e1|o1|x".getBytes(UTF_8));

        assertRefused(stale, 401);
        assertThat(stale.body()).isEqualTo(forged.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhooks/nobody",
                "/webhooks/nobody/t0ken",
                "/webhooks/mute",
                "/webhooks/left-out",
                "/webhooks/SIGNED",
                "/webhooks/with-token",
                "/webhooks/with-token/t0keN",
                "/webhooks/with-token/t0ken1",
                "/webhooks/with-token/%2e",
                "/webhooks/signed/t0ken",
                "/webhooks/with-token/t0ken/more",
                "/webhooks",
            })
    void anAddressThatIsNoneIs404(String path) {
        assertRefused(caller.post(path, "e1|o1|x".getBytes(UTF_8), "x-signature", "s3cret"), 404);
    }

    @Test
    void theTokenStandsInForASignature() {
        HttpResponse<String> response = caller.post("/webhooks/with-token/t0ken", "e1|o1|x".getBytes(UTF_8));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(durable.kept().getFirst().verification()).isEqualTo(Verification.UNSIGNED);
        assertThat(caller.get("/prometheus").body()).doesNotContain("t0ken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "GZIP, identity"})
    void aCompressedBodyIs415(String encoding) {
        assertRefused(
                caller.post(
                        "/webhooks/signed",
                        "e1|o1|x".getBytes(UTF_8),
                        "x-signature",
                        "s3cret",
                        "content-encoding",
                        encoding),
                415);
    }

    @Test
    void aBodyOf256KibIsTaken() {
        String body = "e1|o1|".concat("x".repeat(MOST_BYTES - 6));

        assertThat(caller.post(body).statusCode()).isEqualTo(200);
        assertThat(durable.kept().getFirst().body()).hasSize(MOST_BYTES);
    }

    @Test
    void aLargerOneIs413() {
        assertRefused(caller.post("e1|o1|".concat("x".repeat(MOST_BYTES - 5))), 413);
    }

    @Test
    void aLargerOneWithoutContentLengthIs413() {
        byte[] body = new byte[MOST_BYTES + 1];

        assertRefused(
                caller.post(
                        "/webhooks/signed",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                        "x-signature",
                        "s3cret"),
                413);
    }

    @Test
    void anEndlessBodyIsAnsweredBeforeItEnds() throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("POST /webhooks/signed HTTP/1.1\r\nhost: x\r\ncontent-length: 26214400\r\n\r\n"
                            .getBytes(ISO_8859_1));

            assertThat(new String(socket.getInputStream().readNBytes(12), ISO_8859_1))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aHeaderSentTwiceInDifferentCaseIsReadOnce() throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("""
                            POST /webhooks/signed HTTP/1.1\r
                            host: x\r
                            X-Signature: s3cret\r
                            x-signature: other\r
                            content-length: 7\r
                            \r
                            e1|o1|x""".getBytes(ISO_8859_1));

            assertThat(new String(socket.getInputStream().readNBytes(12), ISO_8859_1))
                    .isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void overTheLimitIs429AndForgersDoNotUseItUp() {
        for (int call = 0; call < 50; call++) {
            assertThat(caller.post("/webhooks/signed", new byte[0]).statusCode())
                    .isEqualTo(401);
        }
        assertThat(caller.post("e1|o1|x").statusCode()).isEqualTo(200);

        HttpResponse<String> response = caller.post("e|o|x");
        for (int call = 0; call < 100 && response.statusCode() == 200; call++) {
            response = caller.post("e|o|x");
        }

        assertProblem(response, 429);
        assertThat(response.headers().firstValue("retry-after")).contains("1");
    }

    @Test
    void whatIsNotDurableIs503() {
        durable.answer(Kept.NOWHERE);

        HttpResponse<String> response = caller.post("e1|o1|x");

        assertRefused(response, 503);
        assertThat(response.body()).contains("\"retryable\":true");
        assertThat(response.headers().firstValue("retry-after")).contains("5");
    }

    @Test
    void aCopyIsAcceptedAndCounted() {
        durable.answer(Kept.IN_INBOX);
        caller.post("e1|o1|x");

        assertThat(caller.post("e1|o1|x").statusCode()).isEqualTo(200);

        assertThat(caller.get("/prometheus").body())
                .contains("webhooks_accepted_calls_total{provider=\"signed\"} 2.0")
                .contains("webhooks_spooled_calls_total{provider=\"signed\"} 2.0")
                .contains("webhooks_duplicate_calls_total{provider=\"signed\"} 1.0")
                .contains("webhooks_inbox_records 0.0");
    }

    @Test
    void anAdapterThatFailsOnVerifyOpensNoDoor() {
        assertRefused(caller.post("fail in verify"), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail in dedupKey", "fail in read", "with blank|o1|x", "|o1|x"})
    void anAdapterThatFailsOnAGenuineCallDoesNotCostIt(String body) {
        assertThat(caller.post(body).statusCode()).isEqualTo(200);
        assertThat(durable.kept().getFirst().dedupKey()).matches("sha256-[0-9a-f]{64}|none");
    }

    @Test
    void anotherMethodIs405() {
        assertProblem(caller.get("/webhooks/signed"), 405);
    }

    @Test
    void withoutKafkaAndMySqlItIsAliveButNotReady() {
        assertThat(caller.get("/health/liveness").statusCode()).isEqualTo(200);
        assertThat(caller.get("/health/readiness").statusCode()).isEqualTo(503);
    }

    private void assertRefused(HttpResponse<String> response, int status) {
        assertProblem(response, status);
        assertThat(durable.kept()).isEmpty();
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(response.body()).contains("\"status\":" + status, "\"code\":\"");
    }
}
