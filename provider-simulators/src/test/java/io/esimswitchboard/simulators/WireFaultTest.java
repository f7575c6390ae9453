package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.Operation;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WireFaultTest {

    private static final String THAILAND = "{\"packageCode\":\"YN260213000002\"}";
    private static final int EVERYTHING = Integer.MAX_VALUE;

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

    private RawCaller.Bytes raw(int most) {
        return RawCaller.order(yoni.uri(), THAILAND, most);
    }

    @Test
    void theConnectionMayBeResetInTheMiddleOfTheBody() {
        yoni.control().arm(Fault.named("reset_in_body").on(Operation.ORDER));

        RawCaller.Bytes seen = raw(EVERYTHING);

        assertThat(seen.reset()).isTrue();
        assertThat(caller.sold()).isOne();
    }

    @Test
    void theAnswerMayBeNoHttp() {
        yoni.control().arm(Fault.named("not_http"));

        assertThat(raw(EVERYTHING).text()).contains("I speak no HTTP").doesNotContain("200");
        assertThat(caller.sold()).isOne();
    }

    @Test
    void aBodyMayDripWithoutEnd() {
        yoni.control().arm(Fault.named("drip").lasting(Duration.ofMillis(1)));

        String seen = raw(4_000).text();

        assertThat(seen).contains("transfer-encoding: chunked").contains("1\r\n{\r\n");
        assertThat(seen).doesNotContain("\r\n0\r\n\r\n");
    }

    @Test
    void aBodyMayFloodTheCaller() {
        yoni.control().arm(Fault.named("endless_body").code("1000"));

        assertThat(raw(20 << 20).text().length()).isGreaterThanOrEqualTo(20 << 20);
    }

    @Test
    void aFloodEndsWhereItIsTold() {
        yoni.control().arm(Fault.named("endless_body").code("3"));

        assertThat(raw(EVERYTHING).text().length()).isBetween(3 << 20, 4 << 20);
    }

    @Test
    void namesMayBeNoUtf8() {
        yoni.control().arm(Fault.named("bad_utf8"));

        assertThat(raw(EVERYTHING).text()).contains("\u00FF");
    }

    @ParameterizedTest
    @CsvSource({"'',200", "204,204"})
    void theBodyMayBeEmpty(String code, int status) {
        caller.arm("{\"fault\":\"empty_body\",\"code\":\"%s\"}".formatted(code));

        Caller.Seen seen = caller.order("key-1", THAILAND);

        assertThat(seen.status()).isEqualTo(status);
        assertThat(seen.body()).isEmpty();
        assertThat(caller.sold()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"302", "307", "308"})
    void aRedirectLeadsToAnotherHostThatRemembersWhoCame(String code) {
        caller.arm("{\"fault\":\"redirect\",\"code\":\"%s\"}".formatted(code));

        Caller.Seen seen = caller.order("key-1", THAILAND);

        assertThat(seen.status()).isEqualTo(Integer.parseInt(code));
        String location = seen.response().headers().firstValue("location").orElse("");
        assertThat(location).isEqualTo("http://localhost:" + yoni.uri().getPort() + "/_elsewhere/v1/order/e-sim");
        caller.yoni("/_elsewhere/v1/order/e-sim", THAILAND);
        JsonNode last = caller.control("GET", "/requests?limit=1", "").json().path(0);
        assertThat(last.path("why").asText()).contains("redirect was followed");
        assertThat(last.path("headers").path("sign").asText()).isNotEmpty();
        assertThat(caller.sold()).isZero();
    }

    @Test
    void aRedirectMayLeadAnywhere() {
        yoni.control().set("redirect_to", "http://elsewhere.example");
        caller.arm("{\"fault\":\"redirect\"}");

        assertThat(caller.order("key-1", THAILAND).response().headers().firstValue("location"))
                .contains("http://elsewhere.example/v1/order/e-sim");
    }

    @Test
    void aSaleMayHappenLongAfterTheConnectionWasLost() {
        caller.arm("{\"fault\":\"late_sale\",\"operation\":\"order\",\"seconds\":0.5}");

        assertThatThrownBy(() -> caller.order("key-1", THAILAND)).isInstanceOf(UncheckedIOException.class);
        assertThat(caller.sold()).isZero();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (caller.sold() == 0 && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(caller.sold()).isOne();
    }

    @Test
    void aLateSaleIsForgottenByAReset() {
        caller.arm("{\"fault\":\"late_sale\",\"seconds\":0.3}");
        assertThatThrownBy(() -> caller.order("key-1", THAILAND)).isInstanceOf(UncheckedIOException.class);
        yoni.control().reset();
        caller.arm("{\"fault\":\"slow\",\"operation\":\"catalogue\",\"seconds\":0.6}");

        caller.yoni("/v1/package/e-sim/list", "{}");

        assertThat(caller.sold()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "in its own words,'',200,",
        "by status alone,',\"code\":\"429\"',429,",
        "with a wait,',\"code\":\"429\",\"seconds\":7',429,7",
    })
    void tooManyCallsAreTurnedDown(String name, String more, int status, String wait) {
        caller.arm("{\"fault\":\"rate_limit\"" + more + "}");

        Caller.Seen seen = caller.order("key-1", THAILAND);

        assertThat(seen.status()).isEqualTo(status);
        assertThat(seen.response().headers().firstValue("retry-after").orElse(null))
                .isEqualTo(wait);
        assertThat(caller.sold()).isZero();
    }

    @Test
    void hubbyMayNotSayHowLongToWait() {
        try (var hubby = HubbySimulator.start(0);
                var partner = new Caller(hubby.uri())) {
            partner.arm("{\"fault\":\"rate_limit\",\"times\":1}");
            partner.arm("{\"fault\":\"rate_limit\",\"seconds\":0}");

            assertThat(partner.hubby("GET", "/api/bookings", "")
                            .response()
                            .headers()
                            .firstValue("retry-after"))
                    .contains("1");
            Caller.Seen silent = partner.hubby("GET", "/api/bookings", "");
            assertThat(silent.status()).isEqualTo(429);
            assertThat(silent.response().headers().firstValue("retry-after")).isEmpty();
        }
    }

    @Test
    void anExpiredKeyIsUnauthorized() {
        caller.arm("{\"fault\":\"key_expired\"}");

        Caller.Seen seen = caller.order("key-1", THAILAND);

        assertThat(seen.status()).isEqualTo(401);
        assertThat(seen.json().path("msg").asText()).isEqualTo("Unauthorized");
    }
}
