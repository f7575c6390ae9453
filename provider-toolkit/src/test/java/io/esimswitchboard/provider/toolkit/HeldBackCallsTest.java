package io.esimswitchboard.provider.toolkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.ProviderTraits.Pace;
import io.esimswitchboard.provider.toolkit.ExchangeResult.MaybeSent;
import io.esimswitchboard.provider.toolkit.ExchangeResult.NotSent;
import io.esimswitchboard.provider.toolkit.ExchangeResult.Replied;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// What is not sent because of what came before it.
final class HeldBackCallsTest {

    private static final String OK = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";
    private static final ProviderRequest ORDER =
            ProviderRequest.post("/orders", Map.of(), new byte[0]).named("place_order");
    private static final ProviderRequest LIST =
            ProviderRequest.get("/orders", Map.of()).named("list_orders");

    private final MovableClock clock = new MovableClock();
    private final RecordingObserver observer = new RecordingObserver();

    @Test
    void anOpenCircuitTakesNeitherATurnNorAConnection() throws IOException {
        try (RawServer server = new RawServer(Socket::close);
                ProviderHttp http = http(server.base(), new Pace(100, 1))) {
            http.send(ORDER);
            http.send(ORDER);

            assertThat(http.send(ORDER))
                    .isInstanceOfSatisfying(
                            NotSent.class, held -> assertThat(held.reason()).contains("circuit of place_order"));
            assertThat(server.connections()).isEqualTo(2);
            assertThat(observer.calls())
                    .containsExactly(
                            "acme place_order MAYBE_SENT", "acme place_order MAYBE_SENT", "acme place_order HELD_BACK");
        }
    }

    @Test
    void whatLostTheRightToLeaveWhileItWaitedStaysHere() throws IOException {
        try (RawServer server = new RawServer(Socket::close);
                ProviderHttp http = http(server.base(), new Pace(1, 1))) {
            http.send(LIST);
            AtomicBoolean ours = new AtomicBoolean(true);
            Thread.startVirtualThread(() -> ours.set(false));

            ExchangeResult late = MayLeave.onlyWhile(ours::get, () -> http.send(ORDER));

            assertThat(late)
                    .isInstanceOfSatisfying(
                            NotSent.class, held -> assertThat(held.reason()).contains("right to send"));
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void theOtherOperationsGoOn() throws IOException {
        try (RawServer server = new RawServer(Socket::close);
                ProviderHttp http = http(server.base(), new Pace(100, 1));
                ProviderHttp catalogue = http.withMaxResponseBytes(4_000_000)) {
            http.send(ORDER);
            http.send(ORDER);

            assertThat(catalogue.send(ORDER)).isInstanceOf(NotSent.class);
            assertThat(http.send(LIST)).isInstanceOf(MaybeSent.class);
        }
    }

    @Test
    void aWholesalerThatGotWellIsCalledAgain() throws IOException {
        AtomicBoolean well = new AtomicBoolean();
        RawServer[] self = new RawServer[1];
        try (RawServer server = new RawServer(socket -> {
                    if (well.get() && self[0].readRequest(socket)) {
                        socket.getOutputStream().write(OK.getBytes(UTF_8));
                    }
                });
                ProviderHttp http = http(server.base(), new Pace(100, 1))) {
            self[0] = server;
            http.send(ORDER);
            http.send(ORDER);
            well.set(true);
            clock.pass(Duration.ofSeconds(6));

            assertThat(http.send(ORDER)).isInstanceOf(Replied.class);
            assertThat(observer.turns()).first().asString().startsWith("acme place_order CLOSED");
            assertThat(observer.turns()).last().asString().startsWith("acme place_order HALF_OPEN");
        }
    }

    @Test
    void aTrialThatGetsNoTurnDoesNotUseUpATrial() throws IOException {
        try (RawServer server = new RawServer(Socket::close);
                ProviderHttp http = new ProviderHttp(
                        settings(server.base(), new Pace(2, 1), Duration.ofMillis(300)), observer.scope(), clock)) {
            http.send(ORDER);
            http.send(ORDER);
            clock.pass(Duration.ofSeconds(6));

            for (int trial = 0; trial < 5; trial++) {
                assertThat(http.send(ORDER))
                        .isInstanceOfSatisfying(
                                NotSent.class, held -> assertThat(held.reason()).contains("pace"));
            }
        }
    }

    @Test
    void aLongPauseIsAnsweredAtOnceAndForThatOperationOnly() throws IOException {
        try (RawServer server =
                        RawServer.answering("HTTP/1.1 429 Too Many\r\nretry-after: 120\r\ncontent-length: 0\r\n\r\n");
                RawServer other = RawServer.answering(OK);
                ProviderHttp http = http(server.base(), new Pace(100, 1));
                ProviderHttp another = http(other.base(), new Pace(100, 1))) {
            assertThat(http.send(ORDER)).isInstanceOf(Replied.class);
            long start = System.nanoTime();

            assertThat(http.send(ORDER))
                    .isInstanceOfSatisfying(
                            NotSent.class, held -> assertThat(held.reason()).contains("asked for a pause"));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(server.heads()).hasSize(1);
            assertThat(http.send(LIST)).isInstanceOf(Replied.class);
            assertThat(another.send(ORDER)).isInstanceOf(Replied.class);
        }
    }

    @Test
    void aShortPauseIsSatOut() throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 429 Too Many\r\ncontent-length: 0\r\n\r\n");
                ProviderHttp http = http(server.base(), new Pace(100, 1))) {
            http.send(ORDER);
            long start = System.nanoTime();

            assertThat(http.send(ORDER)).isInstanceOf(Replied.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
            assertThat(observer.calls())
                    .containsExactly("acme place_order RATE_LIMITED", "acme place_order RATE_LIMITED");
        }
    }

    @Test
    void whatIsClosedSendsNothing() throws IOException {
        try (RawServer server = RawServer.answering(OK)) {
            ProviderHttp http = http(server.base(), new Pace(100, 1));
            http.close();

            assertThat(http.send(ORDER)).isInstanceOf(NotSent.class);
            assertThat(server.connections()).isZero();
        }
    }

    private ProviderHttp http(URI base, Pace pace) {
        return new ProviderHttp(settings(base, pace, Duration.ofSeconds(30)), observer.scope(), clock);
    }

    private static HttpSettings settings(URI base, Pace pace, Duration replyWithin) {
        return new HttpSettings(base, replyWithin, pace)
                .withCircuit(new CircuitSettings(2, 100, Duration.ofSeconds(5)));
    }
}
