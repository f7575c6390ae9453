package io.esimswitchboard.orchestrator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.HttpSlice;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        slice = HttpSlice.start(List.of("http"), Map.of());
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
        "GET, /broken/number/seven, 400, bad_request",
        "GET, /broken/invalid, 400, validation_failed",
        "GET, /broken/price, 409, price_exceeded",
        "GET, /broken/busy, 429, rate_limited",
    })
    void everyErrorIsAProblem(String method, String path, int status, String code) throws Exception {
        HttpResponse<String> answer = send(request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertProblem(answer, status, code, path);
    }

    @Test
    void aWrongMediaTypeIs415() throws Exception {
        HttpResponse<String> answer =
                send(request("/broken/echo").header("Content-Type", "text/xml").POST(BodyPublishers.ofString("<a/>")));

        assertProblem(answer, 415, "unsupported_media_type", "/broken/echo");
    }

    @Test
    void nothingTheClientTakesIs406() throws Exception {
        HttpResponse<String> answer = send(request("/broken/bug").header("Accept", "image/gif"));

        assertProblem(answer, 406, "not_acceptable", "/broken/bug");
    }

    @Test
    void aClientThatTakesHtmlGetsAProblemToo() throws Exception {
        HttpResponse<String> answer = send(request("/nowhere").header("Accept", "text/html,*/*"));

        assertProblem(answer, 404, "not_found", "/nowhere");
    }

    @Test
    void ourOwnFailuresTellNothing() throws Exception {
        assertThat(send(request("/broken/bug")).body()).doesNotContain("secret", "line 42", "Exception", "_links");
        assertThat(send(request("/broken/database-away")).body()).doesNotContain("jdbc", "secret");
    }

    @Test
    void validationNamesEveryField() throws Exception {
        JsonNode problem = parsed(send(request("/broken/invalid")));

        assertThat(problem.get("errors").size()).isEqualTo(2);
        assertThat(problem.get("errors").get(0).get("pointer").getStringValue()).isEqualTo("/items/0/quantity");
        assertThat(problem.get("errors").get(1).get("code").getStringValue()).isEqualTo("unknown_field");
    }

    @Test
    void aProblemCarriesExtensionsAndHeaders() throws Exception {
        assertThat(parsed(send(request("/broken/price"))).get("cheapest").getStringValue())
                .isEqualTo("4.50");
        assertThat(send(request("/broken/busy")).headers().firstValue("Retry-After"))
                .hasValue("2");
    }

    @Test
    void aWrongMethodNamesTheRightOnes() throws Exception {
        HttpResponse<String> answer = send(request("/broken/bug").DELETE());

        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
    }

    @Test
    void headHasNoBody() throws Exception {
        HttpResponse<String> answer = send(request("/nowhere").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aBodyThatSaysItIsTooLongIs413() throws Exception {
        HttpResponse<String> answer = send(request("/broken/echo")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[70_000])));

        assertProblem(answer, 413, "body_too_large", "/broken/echo");
    }

    @Test
    void aChunkedBodyThatGrowsTooLongIs413() throws Exception {
        String answer = raw(
                "POST /broken/echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n",
                ("1000\r\n" + "x".repeat(4096) + "\r\n").repeat(20));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "body_too_large");
    }

    @Test
    void aBodyOfExactly64KiBIsTaken() throws Exception {
        HttpResponse<String> answer = send(request("/broken/echo")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[65_536])));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestLineNobodyCanReadIs400() throws Exception {
        assertThat(raw("GET /v1/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", ""))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code, String path)
            throws IOException {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = parsed(answer);
        assertThat(problem.get("type").getStringValue()).isEqualTo("urn:esim-switchboard:problem:" + code);
        assertThat(problem.get("title").getStringValue()).isNotBlank();
        assertThat(problem.get("detail").getStringValue()).isNotBlank();
        assertThat(problem.get("status").getIntValue()).isEqualTo(status).isEqualTo(answer.statusCode());
        assertThat(problem.get("code").getStringValue()).isEqualTo(code);
        assertThat(problem.get("instance").getStringValue()).isEqualTo(path);
        assertThat(problem.get("retryable").isBoolean()).isTrue();
        assertThat(problem.get("errors").isArray()).isTrue();
    }

    private static JsonNode parsed(HttpResponse<String> answer) throws IOException {
        return JsonMapper.createDefault().readValue(answer.body().getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(slice.url() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String raw(String head, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), slice.port())) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
