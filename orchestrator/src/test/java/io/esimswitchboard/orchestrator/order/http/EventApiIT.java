package io.esimswitchboard.orchestrator.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.Api;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.provider.Outcome;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class EventApiIT {

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
    void eventsAreListedOldestFirstPageByPage() {
        String events = shop.bought().header("Location") + "/events";
        Api storefront = shop.orchestrator.storefront();

        Answer first = storefront.get(events + "?limit=3");
        Answer rest = storefront.get(events + "?after=" + first.text("/next"));

        assertThat(first.size("/data")).isEqualTo(3);
        assertThat(first.text("/data/0/type")).isEqualTo("order.created");
        assertThat(first.text("/data/0/sequence")).isEqualTo("1");
        assertThat(first.text("/data/0/id")).startsWith("evt_");
        assertThat(rest.text("/data/0/sequence")).isEqualTo("4");
        assertThat(rest.node("/next").isNull()).isTrue();
        assertThat(storefront.get(events + "?after=3").status()).isEqualTo(400);
    }

    @Test
    void aStreamTellsEverythingAndEndsWithTheOrder() {
        String stream = shop.buyer().post("/v1/orders", Shop.ORDER).header("Location") + "/events/stream";

        Answer told = shop.orchestrator.storefront().get(stream);

        assertThat(told.header("Content-Type")).startsWith("text/event-stream");
        assertThat(ids(told)).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(told.body()).contains("event: order.completed\ndata: {").doesNotContain("CANARY");
    }

    @Test
    void aStreamGoesOnAfterTheLastEventSeen() {
        String stream = shop.bought().header("Location") + "/events/stream";

        Answer told = shop.orchestrator.storefront().with("Last-Event-ID", "5").get(stream);

        assertThat(ids(told)).containsExactly("6", "7");
        assertThat(shop.orchestrator
                        .storefront()
                        .with("Last-Event-ID", "x")
                        .get(stream)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aStreamTellsBeforeTheOrderHasSettled() throws Exception {
        shop.wholesaler.placing(new Outcome.Accepted<>(Optional.empty(), Duration.ofMinutes(5)));
        String stream = shop.buyer().post("/v1/orders", Shop.ORDER).header("Location") + "/events/stream";

        assertThat(firstLines(stream, "event: order.line.provisioning"))
                .contains("event: order.created", "event: order.line.submitted");
    }

    private static List<String> firstLines(String path, String last) throws Exception {
        URI uri = URI.create(shop.orchestrator.url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(15_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + OrchestratorFixture.STOREFRONT_KEY + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            List<String> lines = new ArrayList<>();
            while (!lines.contains(last)) {
                lines.add(reader.readLine());
            }
            return lines;
        }
    }

    private static List<String> ids(Answer told) {
        return told.body()
                .lines()
                .filter(line -> line.startsWith("id: "))
                .map(line -> line.substring(4))
                .toList();
    }
}
