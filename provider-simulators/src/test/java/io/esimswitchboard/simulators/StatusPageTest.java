package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StatusPageTest {

    private static final String THAILAND = "{\"packageCode\":\"YN260213000002\"}";

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

    private Caller.Seen page() {
        return caller.send("GET", "/", "", Map.of());
    }

    @Test
    void itShowsWhatTheSimulatorHolds() {
        caller.order("key-1", THAILAND);
        caller.arm("{\"fault\":\"gzip_bomb\",\"operation\":\"query\",\"times\":3}");

        String page = page().body();

        assertThat(page)
                .contains("<h1>Yoni simulator</h1>", "1 units sold")
                .contains("key-1", yoni.control().sales().getFirst().providerOrder())
                .contains("gzip_bomb", "retry_time_factor", "/v1/order/e-sim", "accepted", "PENDING")
                .doesNotContain("yoni-demo-secret", "LPA:1$");
    }

    @Test
    void whatCallersSendIsEscaped() {
        caller.order("<script>alert('x')</script>&\"", THAILAND);

        String page = page().body();

        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;")
                .doesNotContain("<script");
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        var headers = page().response().headers();

        assertThat(headers.firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(headers.firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page().body()).doesNotContain("http://", "https://", "src=");
    }

    @Test
    void hubbyHasOneToo() {
        try (var hubby = HubbySimulator.start(0);
                var partner = new Caller(hubby.uri())) {
            partner.hubby(
                    "POST",
                    "/api/bookings",
                    "{\"booking_id\":\"SHOP-1\",\"departure_date\":\"2099-06-15\",\"package_specifications\":[{\"package_type\":\"starter\"}]}");

            assertThat(partner.send("GET", "/", "", Map.of()).body())
                    .contains("<h1>Hubby simulator</h1>", "SHOP-1", "COMPLETED");
        }
    }
}
