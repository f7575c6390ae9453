package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultTest {

    private static final String THAILAND = "{\"packageCode\":\"YN260213000002\"}";
    private static final String BOOKING =
            "{\"booking_id\":\"SHOP-1\",\"departure_date\":\"2099-06-15\",\"package_specifications\":[{\"package_type\":\"starter\"}]}";

    private YoniSimulator yoni;
    private Caller caller;

    @BeforeEach
    void start() {
        yoni = YoniSimulator.start(0);
        caller = new Caller(yoni.uri());
    }

    @AfterEach
    void stop() {
        caller.close();
        yoni.close();
    }

    private Caller.Seen order(String key) {
        return caller.order(key, THAILAND);
    }

    private int strikes() {
        return caller.control("GET", "/faults", "")
                .json()
                .path(0)
                .path("struck")
                .asInt(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lose_reply", "reset_after_send", "truncated_body"})
    void aReplyThatNeverArrivesStillSold(String fault) {
        caller.arm("{\"fault\":\"%s\",\"operation\":\"order\"}".formatted(fault));

        assertThatThrownBy(() -> order("key-1")).isInstanceOf(UncheckedIOException.class);
        assertThat(caller.sold()).isOne();
        assertThat(strikes()).isOne();
        assertThat(order("key-1").json().path("code").asInt(-1)).isZero();
        assertThat(caller.sold()).isOne();
    }

    @Test
    void aLostReplyMayKeepSilentFirst() {
        caller.arm("{\"fault\":\"lose_reply\",\"seconds\":0.3}");
        long from = System.nanoTime();

        assertThatThrownBy(() -> order("key-1")).isInstanceOf(UncheckedIOException.class);
        assertThat(System.nanoTime() - from).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(300));
    }

    @Test
    void aLostReplyMayMeanThatNothingWasDone() {
        caller.arm("{\"fault\":\"lose_reply\",\"taken\":false}");

        assertThatThrownBy(() -> order("key-1")).isInstanceOf(UncheckedIOException.class);
        assertThat(caller.sold()).isZero();
    }

    @Test
    void aRefusedConnectionNeverOpens() {
        assertThat(order("key-1").status()).isEqualTo(200);
        caller.arm("{\"fault\":\"refuse_connection\",\"seconds\":60}");

        assertThatThrownBy(() -> order("key-2")).hasCauseInstanceOf(ConnectException.class);
        yoni.control().disarmAll();
        assertThat(order("key-3").status()).isEqualTo(200);
        assertThat(caller.sold()).isEqualTo(2);
    }

    @Test
    void aRefusalEndsByItself() {
        yoni.control().arm(Fault.named("refuse_connection").lasting(Duration.ofSeconds(1)));

        assertThatThrownBy(() -> order("key-1")).hasCauseInstanceOf(ConnectException.class);
        assertThat(eventually(() -> order("key-1")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"500,false,0", "502,false,0", "503,true,1"})
    void aStatusComesWithoutABody(int status, boolean taken, int sold) {
        caller.arm("{\"fault\":\"status\",\"code\":\"%d\",\"taken\":%b}".formatted(status, taken));

        Caller.Seen seen = order("key-1");

        assertThat(seen.status()).isEqualTo(status);
        assertThat(seen.body()).isEmpty();
        assertThat(caller.sold()).isEqualTo(sold);
    }

    @Test
    void aSlowWholesalerAnswersInTheEnd() {
        caller.arm("{\"fault\":\"slow\",\"seconds\":0.4}");
        long from = System.nanoTime();

        assertThat(order("key-1").json().path("code").asInt(-1)).isZero();
        assertThat(System.nanoTime() - from).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(400));
    }

    @Test
    void aSlowWholesalerMayHaveDoneNothing() {
        caller.arm("{\"fault\":\"slow\",\"seconds\":0.2,\"taken\":false}");

        assertThat(order("key-1").status()).isEqualTo(503);
        assertThat(caller.sold()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {504, 505, 506, 400, 101, 102, 9999})
    void yoniRejectsWithTheCodeAsked(int code) {
        caller.arm("{\"fault\":\"reject\",\"operation\":\"order\",\"code\":\"%d\"}".formatted(code));

        Caller.Seen seen = order("key-1");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("code").asInt()).isEqualTo(code);
        assertThat(seen.json().path("data").isNull()).isTrue();
        assertThat(caller.sold()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void hubbyRejectsWithTheCodeAsked(int code) {
        try (var hubby = HubbySimulator.start(0);
                var partner = new Caller(hubby.uri())) {
            partner.arm("{\"fault\":\"reject\",\"operation\":\"order\",\"code\":\"%d\"}".formatted(code));

            Caller.Seen seen = partner.hubby("POST", "/api/bookings", BOOKING);

            assertThat(seen.status()).isEqualTo(code);
            assertThat(seen.json().path("error").path("code").asInt()).isEqualTo(code);
            assertThat(partner.sold()).isZero();
        }
    }

    @Test
    void hubbyLosesRepliesToo() {
        try (var hubby = HubbySimulator.start(0);
                var partner = new Caller(hubby.uri())) {
            hubby.control().arm(Fault.named("lose_reply").on(Operation.ORDER));

            assertThatThrownBy(() -> partner.hubby("POST", "/api/bookings", BOOKING))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(hubby.control().sales()).hasSize(1);
            assertThat(partner.hubby("GET", "/api/bookings?bookingId=SHOP-1", "")
                            .json()
                            .path("data"))
                    .hasSize(1);
        }
    }

    @Test
    void anUnknownCodeHidesASale() {
        caller.arm("{\"fault\":\"unknown_code\"}");

        assertThat(order("key-1").json().path("code").asInt()).isEqualTo(777);
        assertThat(caller.sold()).isOne();
    }

    @Test
    void aPageInsteadOfAnAnswerHidesASale() {
        caller.arm("{\"fault\":\"html_200\"}");

        Caller.Seen seen = order("key-1");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.response().headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(caller.sold()).isOne();
    }

    @Test
    void theContentTypeMayBeWrong() {
        caller.arm("{\"fault\":\"wrong_content_type\"}");

        assertThat(order("key-1").response().headers().firstValue("content-type"))
                .contains("text/plain");
    }

    @Test
    void theBodyMayBeDeep() {
        caller.arm("{\"fault\":\"deep_json\"}");

        assertThat(order("key-1").body()).contains("[".repeat(20_000));
    }

    @Test
    void theBodyMayInflate() {
        caller.arm("{\"fault\":\"gzip_bomb\"}");

        Caller.Seen seen = order("key-1");

        assertThat(seen.response().headers().firstValue("content-encoding")).contains("gzip");
        assertThat(seen.body().length()).isLessThan(4 << 20);
    }

    @Test
    void aBusyWholesalerSaysSo() {
        caller.arm("{\"fault\":\"rate_limit\"}");
        caller.arm("{\"fault\":\"maintenance\",\"seconds\":90}");

        assertThat(order("key-1").json().path("code").asInt()).isEqualTo(102);
        Caller.Seen down = order("key-1");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.response().headers().firstValue("retry-after")).contains("90");
        assertThat(caller.sold()).isZero();
    }

    @Test
    void aFaultStrikesOnlyItsOperationAndOnlySoOften() {
        caller.arm("{\"fault\":\"status\",\"operation\":\"order\",\"times\":2}");

        assertThat(caller.yoni("/v1/package/e-sim/page", "{}").status()).isEqualTo(200);
        assertThat(List.of(
                        order("key-1").status(),
                        order("key-1").status(),
                        order("key-1").status()))
                .containsExactly(503, 503, 200);
        assertThat(strikes()).isEqualTo(2);
    }

    @Test
    void aDisarmedFaultStrikesNoMore() {
        String id = caller.arm("{\"fault\":\"status\",\"times\":0}");

        assertThat(order("key-1").status()).isEqualTo(503);
        assertThat(caller.control("DELETE", "/faults/" + id, "").status()).isEqualTo(204);
        assertThat(order("key-1").status()).isEqualTo(200);
        assertThat(caller.control("DELETE", "/faults/" + id, "").status()).isEqualTo(404);
    }

    @Test
    void aRandomStormIsRepeatedByItsSeed() {
        assertThat(storm(7)).isEqualTo(storm(7)).contains(200, 503);
        assertThat(storm(8)).isNotEqualTo(storm(7));
    }

    private List<Integer> storm(int seed) {
        yoni.control().reset();
        caller.arm("{\"fault\":\"status\",\"times\":0,\"probability\":0.4,\"seed\":%d}".formatted(seed));
        return IntStream.range(0, 30).mapToObj(i -> order("key-" + i).status()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fault\":\"earthquake\"}",
                "{\"fault\":\"slow\",\"operation\":\"dance\"}",
                "{\"fault\":\"slow\",\"probability\":2}",
                "{\"fault\":\"slow\",\"second\":2}",
                "{\"fault\":\"shrunken_catalogue\",\"operation\":\"order\"}",
                "{\"fault\":\"storm\",\"code\":\"slow,earthquake\"}",
                "{\"fault\":\"storm\",\"code\":\"refuse_connection\"}",
                "no json",
            })
    void aFaultNobodyKnowsIsNotArmed(String body) {
        Caller.Seen seen = caller.control("POST", "/faults", body);

        assertThat(seen.status()).isEqualTo(400);
        assertThat(seen.json().path("detail").asText()).isNotEmpty();
        assertThat(caller.control("GET", "/faults", "").json()).isEmpty();
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNames() {
        JsonNode answer =
                caller.control("POST", "/faults", "{\"fault\":\"earthquake\"}").json();

        assertThat(answer.path("detail").asText()).contains("lose_reply", "refuse_connection", "forged_webhook");
    }

    @Test
    void aFaultThatMeansNothingHereIsRefusedPlainly() {
        Caller.Seen seen = caller.control("POST", "/faults", "{\"fault\":\"stale_webhook\"}");

        assertThat(seen.status()).isEqualTo(501);
        assertThat(seen.json().path("detail").asText()).contains("means nothing");
    }

    @Test
    void aForgedCallUsesNoFaultUp() {
        caller.arm("{\"fault\":\"status\"}");
        caller.send("POST", "/v1/order/e-sim", THAILAND, Map.of());

        assertThat(strikes()).isZero();
    }

    private interface Attempted<T> {
        T now() throws IOException;
    }

    private static <T> T eventually(Attempted<T> attempt) {
        var failures = new ArrayList<Exception>();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (System.nanoTime() < until) {
            try {
                return attempt.now();
            } catch (IOException | UncheckedIOException e) {
                failures.add(e);
            }
        }
        throw new AssertionError("not within 5 s", failures.getLast());
    }
}
