package io.esimswitchboard.provider.toolkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.ProviderTraits.Pace;
import io.esimswitchboard.provider.toolkit.ExchangeResult.MaybeSent;
import io.esimswitchboard.provider.toolkit.ExchangeResult.NotSent;
import io.esimswitchboard.provider.toolkit.ExchangeResult.Replied;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProviderHttpTest {

    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration HASTY = Duration.ofMillis(900);
    private static final ProviderRequest POST =
            ProviderRequest.post("/orders", Map.of("content-type", "application/json"), "{}".getBytes(UTF_8));

    @Test
    void aRefusedConnectionIsNotSent() throws IOException {
        assertThat(send(URI.create("http://127.0.0.1:" + closedPort()))).isInstanceOf(NotSent.class);
    }

    @Test
    void aNameThatDoesNotResolveIsNotSent() {
        assertThat(send(URI.create("http://no.such.host.invalid"))).isInstanceOf(NotSent.class);
    }

    @Test
    void aFailedTlsHandshakeIsNotSent() throws IOException {
        try (RawServer server = new RawServer(socket -> {
            socket.getInputStream().read();
            socket.getOutputStream().write("this is no TLS record\r\n".getBytes(UTF_8));
            socket.getOutputStream().flush();
            socket.getInputStream().readAllBytes();
        })) {
            URI base = URI.create(server.base().toString().replace("http:", "https:"));

            assertThat(send(base)).isInstanceOf(NotSent.class);
        }
    }

    @Test
    void aSilentTlsHandshakeNeverCountsAsReplied() throws IOException {
        try (RawServer server = new RawServer(socket -> socket.getInputStream().readAllBytes())) {
            URI base = URI.create(server.base().toString().replace("http:", "https:"));

            assertThat(send(base, HASTY)).isNotInstanceOf(Replied.class);
        }
    }

    @Test
    void aConnectionResetBeforeAnyAnswerMayBeSent() throws IOException {
        try (RawServer server = new RawServer(socket -> {
            socket.getInputStream().read();
            socket.setSoLinger(true, 0);
        })) {
            assertThat(send(server.base())).isInstanceOf(MaybeSent.class);
        }
    }

    @Test
    void aConnectionClosedAtOnceMayBeSent() throws IOException {
        try (RawServer server = new RawServer(Socket::close)) {
            assertThat(send(server.base())).isInstanceOf(MaybeSent.class);
        }
    }

    @Test
    void noCallIsForgottenWhileConnectionsClose() throws IOException {
        CircuitSettings patient = new CircuitSettings(1_000, 100, Duration.ofSeconds(5));
        try (RawServer server = new RawServer(Socket::close);
                ProviderHttp http = new ProviderHttp(
                        new HttpSettings(server.base(), PATIENT, new Pace(10_000, 1)).withCircuit(patient))) {
            for (int call = 0; call < 900; call++) {
                assertThat(http.send(POST).toString()).doesNotContain("no whole answer", "circuit");
            }
        }
    }

    @Test
    void silenceUntilTheDeadlineMayBeSent() throws IOException {
        try (RawServer server = new RawServer(socket -> socket.getInputStream().readAllBytes())) {
            assertThat(send(server.base(), HASTY)).isInstanceOf(MaybeSent.class);
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void aTruncatedBodyMayBeSent() throws IOException {
        try (RawServer server = new RawServer(socket -> {
            socket.getInputStream().read();
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\ncontent-length: 40\r\n\r\n{\"half".getBytes(UTF_8));
        })) {
            assertThat(send(server.base())).isInstanceOf(MaybeSent.class);
        }
    }

    @Test
    void aTruncatedChunkedBodyMayBeSent() throws IOException {
        try (RawServer server = new RawServer(socket -> {
            socket.getInputStream().read();
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n".getBytes(UTF_8));
        })) {
            assertThat(send(server.base())).isInstanceOf(MaybeSent.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-length: 70000\r\n", ""})
    void anAnswerOverTheCapMayBeSent(String length) throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\n" + length + "\r\n" + "x".repeat(70_000));
                ProviderHttp http =
                        new ProviderHttp(settings(server.base(), PATIENT).withMaxResponseBytes(65_536))) {
            assertThat(http.send(POST)).isInstanceOf(MaybeSent.class);
        }
    }

    @Test
    void anAnswerThatDripsIsGivenUpAtTheDeadlineAndItsConnectionClosed() throws Exception {
        try (RawServer server = new RawServer(ProviderHttpTest::drip)) {
            long start = System.nanoTime();

            assertThat(send(server.base(), HASTY)).isInstanceOf(MaybeSent.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            assertThat(server.hangUps().await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() throws IOException {
        try (RawServer elsewhere = RawServer.answering("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
                RawServer server = RawServer.answering("HTTP/1.1 307 Temporary Redirect\r\nlocation: "
                        + elsewhere.base() + "/\r\ncontent-length: 0\r\n\r\n")) {
            assertThat(send(server.base()))
                    .isInstanceOfSatisfying(
                            Replied.class, reply -> assertThat(reply.status()).isEqualTo(307));
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 400, 401, 404, 409, 500, 503})
    void everyStatusIsAnAnswerWithItsBody(int status) throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 " + status + " X\r\nX-Code: 7\r\n"
                + "content-type: application/json\r\ncontent-length: 9\r\n\r\n{\"a\": 01}")) {
            assertThat(send(server.base())).isInstanceOfSatisfying(Replied.class, reply -> {
                assertThat(reply.status()).isEqualTo(status);
                assertThat(reply.header("X-CODE")).contains("7");
                assertThat(new String(reply.body(), UTF_8)).isEqualTo("{\"a\": 01}");
            });
        }
    }

    @Test
    void aCompressedAnswerIsLeftAsItCame() throws IOException {
        try (RawServer server =
                RawServer.answering("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc")) {
            assertThat(send(server.base()))
                    .isInstanceOfSatisfying(
                            Replied.class, reply -> assertThat(reply.body()).hasSize(3));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/bookings?bookingId=a%20b+c&x=%C3%A4%2F..&empty=&=&&y=1%252",
                "/a/./b/../c//d;v=1,2?q=(1)!$'*:@/?",
                "//double/~tilde/%7e%7E?",
                "/"
            })
    void theTargetStandsOnTheWireAsGiven(String target) throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 204 No Content\r\n\r\n");
                ProviderHttp http = new ProviderHttp(settings(server.base(), PATIENT))) {
            http.send(ProviderRequest.get(target, Map.of("x-Signature", "ab")));

            assertThat(server.heads().getFirst())
                    .startsWith("GET " + target + " HTTP/1.1\r\n")
                    .containsIgnoringCase("x-signature: ab\r\n")
                    .doesNotContainIgnoringCase("accept-encoding");
        }
    }

    @Test
    void anInterruptedWaitForATurnIsNotSent() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        AtomicReference<ExchangeResult> result = new AtomicReference<>();
        try (RawServer server = new RawServer(socket -> {
                    first.countDown();
                    socket.getInputStream().readAllBytes();
                });
                ProviderHttp http =
                        new ProviderHttp(new HttpSettings(server.base(), Duration.ofSeconds(3), new Pace(100, 1)))) {
            Thread holder = Thread.ofVirtual().start(() -> http.send(POST));
            first.await();
            Thread waiting = Thread.ofVirtual().unstarted(() -> result.set(http.send(POST)));
            waiting.start();
            waiting.interrupt();

            waiting.join();
            assertThat(result.get()).isInstanceOf(NotSent.class);
            holder.interrupt();
            holder.join();
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void aPaceThatIsUsedUpIsNotSent() throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 204 No Content\r\n\r\n");
                ProviderHttp http =
                        new ProviderHttp(new HttpSettings(server.base(), Duration.ofMillis(500), new Pace(1, 5)));
                ProviderHttp catalogue = http.withMaxResponseBytes(4_000_000)) {
            http.send(POST);

            assertThat(http.send(POST)).isInstanceOf(NotSent.class);
            assertThat(catalogue.send(POST)).isInstanceOf(NotSent.class);
            assertThat(server.heads()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void aLongerAnswerIsReadWhereItIsExpected() throws IOException {
        try (RawServer server = RawServer.answering(
                        "HTTP/1.1 200 OK\r\ncontent-length: 2000000\r\n\r\n" + "x".repeat(2_000_000));
                ProviderHttp http = new ProviderHttp(settings(server.base(), PATIENT));
                ProviderHttp catalogue = http.withMaxResponseBytes(4_000_000)) {
            assertThat(http.send(POST)).isInstanceOf(MaybeSent.class);
            assertThat(catalogue.send(POST)).isInstanceOf(Replied.class);
        }
    }

    private static ExchangeResult send(URI base) {
        return send(base, PATIENT);
    }

    private static ExchangeResult send(URI base, Duration replyWithin) {
        try (ProviderHttp http = new ProviderHttp(settings(base, replyWithin))) {
            return http.send(POST);
        }
    }

    private static HttpSettings settings(URI base, Duration replyWithin) {
        return new HttpSettings(base, replyWithin, new Pace(100, 10));
    }

    private static void drip(Socket socket) throws IOException, InterruptedException {
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        in.read();
        out.write("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n".getBytes(UTF_8));
        CountDownLatch never = new CountDownLatch(1);
        while (!never.await(100, TimeUnit.MILLISECONDS)) {
            out.write('x');
            out.flush();
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
