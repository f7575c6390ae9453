package io.esimswitchboard.orchestrator.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.provider.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

final class OpenStreamsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aClientThatGoesAwayMakesRoomForAnother() throws Exception {
        try (Shop shop = new Shop(Map.of("orders.streams-per-key", 1))) {
            String stream = streamOfAnOpenOrder(shop);
            try (Socket first = follow(shop, stream)) {
                assertThat(first.isConnected()).isTrue();
                Answer refused = shop.orchestrator.storefront().get(stream);
                assertThat(refused.status()).isEqualTo(429);
                assertThat(refused.header("Retry-After")).isNotEmpty();
            }

            assertThat(roomAgain(shop, stream)).isTrue();
        }
    }

    @Test
    void aStopDoesNotWaitForTheClientsThatFollow() throws Exception {
        Shop shop = new Shop(Map.of("orders.streams-per-key", 1));
        try (Socket follower = follow(shop, streamOfAnOpenOrder(shop))) {
            long start = System.nanoTime();

            shop.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
            assertThat(follower.isClosed()).isFalse();
        }
    }

    private static String streamOfAnOpenOrder(Shop shop) {
        shop.wholesaler.placing(new Outcome.Accepted<>(Optional.empty(), Duration.ofMinutes(5)));
        return shop.buyer().post("/v1/orders", Shop.ORDER).header("Location") + "/events/stream";
    }

    private static boolean roomAgain(Shop shop, String stream) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (Socket next = follow(shop, stream)) {
                return next.isConnected();
            } catch (RefusedException e) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
        return false;
    }

    private static Socket follow(Shop shop, String path) throws IOException {
        URI uri = URI.create(shop.orchestrator.url());
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(15_000);
        String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + OrchestratorFixture.STOREFRONT_KEY + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String status =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (!status.contains(" 200 ")) {
            socket.close();
            throw new RefusedException(status);
        }
        return socket;
    }

    private static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedException(String status) {
            super(status);
        }
    }
}
