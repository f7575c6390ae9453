package io.esimswitchboard.orchestrator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.Api;
import io.esimswitchboard.orchestrator.HttpSlice;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProblemsTest {

    private static HttpSlice slice;
    private static Api api;

    @BeforeAll
    static void start() {
        slice = HttpSlice.start(List.of("http"), Map.of());
        api = Api.at(slice.url());
    }

    @AfterAll
    static void stop() {
        slice.close();
    }

    @ParameterizedTest(name = "{0} {1} is {2} {3}")
    @CsvSource({
        "GET, /nowhere, 404, not_found",
        "GET, /v1/nowhere, 404, not_found",
        "DELETE, /broken/bug, 405, method_not_allowed",
        "GET, /broken/bug, 500, internal_error",
        "GET, /broken/database-away, 503, temporarily_unavailable",
        "GET, /broken/connection-closed, 503, temporarily_unavailable",
        "GET, /broken/number/seven, 400, bad_request",
        "GET, /broken/invalid, 400, validation_failed",
        "GET, /broken/price, 409, price_exceeded",
        "GET, /broken/busy, 429, rate_limited",
    })
    void everyErrorIsAProblem(String method, String path, int status, String code) {
        Answer answer = api.send(method, path, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(status);
        assertProblem(answer, status, code, path);
    }

    @Test
    void aWrongMediaTypeIs415() {
        Answer answer = api.with("Content-Type", "text/xml").post("/broken/echo", "<a/>");

        assertProblem(answer, 415, "unsupported_media_type", "/broken/echo");
    }

    @Test
    void nothingTheClientTakesIs406() {
        assertProblem(api.with("Accept", "image/gif").get("/broken/bug"), 406, "not_acceptable", "/broken/bug");
    }

    @Test
    void aClientThatTakesHtmlGetsAProblemToo() {
        assertProblem(api.with("Accept", "text/html,*/*").get("/nowhere"), 404, "not_found", "/nowhere");
    }

    @Test
    void ourOwnFailuresTellNothing() {
        assertThat(api.get("/broken/bug").body()).doesNotContain("secret", "line 42", "Exception", "_links");
        assertThat(api.get("/broken/database-away").body()).doesNotContain("jdbc", "secret");
    }

    @Test
    void validationNamesEveryField() {
        Answer problem = api.get("/broken/invalid");

        assertThat(problem.size("/errors")).isEqualTo(2);
        assertThat(problem.text("/errors/0/pointer")).isEqualTo("/items/0/quantity");
        assertThat(problem.text("/errors/1/code")).isEqualTo("unknown_field");
    }

    @Test
    void aProblemCarriesExtensionsAndHeaders() {
        assertThat(api.get("/broken/price").text("/cheapest")).isEqualTo("4.50");
        assertThat(api.get("/broken/busy").header("Retry-After")).isEqualTo("2");
    }

    @Test
    void aWrongMethodNamesTheRightOnes() {
        Answer answer = api.send("DELETE", "/broken/bug", BodyPublishers.noBody());

        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void headHasNoBody() {
        Answer answer = api.send("HEAD", "/nowhere", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aBodyThatSaysItIsTooLongIs413() {
        Answer answer = api.post("/broken/echo", "x".repeat(70_000));

        assertProblem(answer, 413, "body_too_large", "/broken/echo");
    }

    @Test
    void aChunkedBodyThatGrowsTooLongIs413() throws Exception {
        String head = """
                POST /broken/echo HTTP/1.1
                Host: x
                Content-Type: application/json
                Connection: close
                Transfer-Encoding: chunked

                """;

        assertThat(raw(head, ("1000\r\n" + "x".repeat(4096) + "\r\n").repeat(20)))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "body_too_large");
    }

    @Test
    void aBodyOfExactly64KiBIsTaken() {
        assertThat(api.post("/broken/echo", "x".repeat(65_536)).status()).isEqualTo(200);
    }

    @Test
    void aRequestLineNobodyCanReadIs400() throws Exception {
        assertThat(raw("GET /v1/%zz HTTP/1.1\nHost: x\nConnection: close\n\n", ""))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    private static void assertProblem(Answer answer, int status, String code, String path) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("urn:esim-switchboard:problem:" + code);
        assertThat(answer.text("/title")).isNotBlank();
        assertThat(answer.text("/detail")).isNotBlank();
        assertThat(answer.node("/status").getIntValue()).isEqualTo(status).isEqualTo(answer.status());
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.text("/instance")).isEqualTo(path);
        assertThat(answer.node("/retryable").isBoolean()).isTrue();
        assertThat(answer.node("/errors").isArray()).isTrue();
    }

    private static String raw(String head, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), slice.port())) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
