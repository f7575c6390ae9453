package io.esimswitchboard.provider.toolkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.ProviderTraits.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// The pace as the wholesaler sees it: by when requests arrive.
final class PaceOnTheWireTest {

    private static final int CALLERS = 50;
    private static final Duration WINDOW = Duration.ofMillis(1_050);

    // A request may be held up on its way and the next ones not: a busy machine bunches them by so much.
    private static final Duration BUNCHING = Duration.ofMillis(250);

    @Test
    void fiftyCallersKeepFiveAndTenPerSecond() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Long>> five = threads.submit(() -> arrivals(5));
            Future<List<Long>> ten = threads.submit(() -> arrivals(10));

            assertKept(5, five.get());
            assertKept(10, ten.get());
        }
    }

    private static void assertKept(int perSecond, List<Long> arrivals) {
        assertThat(arrivals).hasSize(CALLERS);
        for (int call = perSecond; call < CALLERS; call++) {
            Duration apart = Duration.ofNanos(arrivals.get(call) - arrivals.get(call - perSecond));
            assertThat(apart).as("calls %s to %s", call - perSecond, call).isGreaterThan(WINDOW.minus(BUNCHING));
        }
        Duration whole = Duration.ofNanos(arrivals.getLast() - arrivals.getFirst());
        assertThat(whole)
                .isBetween(
                        WINDOW.multipliedBy(CALLERS / perSecond - 1).minus(BUNCHING),
                        WINDOW.multipliedBy(CALLERS / perSecond + 10));
    }

    private static List<Long> arrivals(int perSecond) throws Exception {
        Queue<Long> arrivals = new ConcurrentLinkedQueue<>();
        RawServer[] self = new RawServer[1];
        try (RawServer server = new RawServer(socket -> {
                    while (self[0].readRequest(socket)) {
                        arrivals.add(System.nanoTime());
                        socket.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(UTF_8));
                    }
                });
                ProviderHttp http = new ProviderHttp(
                        new HttpSettings(server.base(), Duration.ofSeconds(60), new Pace(perSecond, 16)));
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            self[0] = server;
            Callable<ExchangeResult> call = () -> http.send(ProviderRequest.get("/", Map.of()));
            call.call(); // the first one waits for classes and connections as well, so it arrives late
            arrivals.clear();
            callers.invokeAll(Collections.nCopies(CALLERS, call));
        }
        List<Long> inOrder = new ArrayList<>(arrivals);
        inOrder.sort((one, other) -> Long.signum(one - other));
        return inOrder;
    }
}
