package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlanFaultTest {

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

    private JsonNode page(int current, int size) {
        return caller.yoni("/v1/package/e-sim/page", "{\"current\":%d,\"size\":%d}".formatted(current, size))
                .json()
                .path("data");
    }

    private String price() {
        return page(1, 100).path("records").path(1).path("price").asText();
    }

    @Test
    void aPriceMayChangeBetweenSearchAndOrder() {
        caller.arm("{\"fault\":\"price_change\",\"operation\":\"order\",\"code\":\"1.5\"}");

        assertThat(price()).isEqualTo("1.20");
        assertThat(caller.order("key-1", THAILAND).json().path("code").asInt(-1))
                .isZero();
        assertThat(price()).isEqualTo("1.80");
        assertThat(caller.yoni("/v1/order/e-sim/page", "{\"current\":1,\"size\":1}")
                        .json()
                        .findValue("records")
                        .findValuesAsText("price"))
                .containsExactly("1.80");
    }

    @Test
    void allPricesMayChangeBetweenTwoSearches() {
        assertThat(price()).isEqualTo("1.20");
        caller.arm("{\"fault\":\"price_change\",\"operation\":\"catalogue\"}");

        assertThat(price()).isEqualTo("2.40");
        yoni.control().reset();
        assertThat(price()).isEqualTo("1.20");
    }

    @Test
    void aPlanMayBeTakenOffBetweenSearchAndOrder() {
        caller.arm("{\"fault\":\"delist\",\"operation\":\"order\"}");

        assertThat(caller.order("key-1", THAILAND).json().path("code").asInt()).isEqualTo(504);
        assertThat(page(1, 1000).path("records").findValuesAsText("packageCode"))
                .doesNotContain("YN260213000002");
        assertThat(caller.sold()).isZero();
    }

    @Test
    void hubbyTakesPackagesOffToo() {
        try (var hubby = HubbySimulator.start(0);
                var partner = new Caller(hubby.uri())) {
            partner.arm("{\"fault\":\"delist\"}");

            Caller.Seen seen = partner.hubby(
                    "POST",
                    "/api/bookings",
                    "{\"booking_id\":\"SHOP-1\",\"departure_date\":\"2099-06-15\",\"package_specifications\":[{\"package_id\":\"hubby-th-1gb-30d\"}]}");

            assertThat(seen.status()).isEqualTo(404);
            assertThat(partner.sold()).isZero();
        }
    }

    @Test
    void aCatalogueMayShrinkOvernight() {
        int whole = page(1, 1000).path("total").asInt();
        caller.arm("{\"fault\":\"shrunken_catalogue\"}");

        JsonNode shrunken = page(1, 1000);

        assertThat(shrunken.path("records")).hasSize(whole / 10);
        assertThat(shrunken.path("total").asInt()).isEqualTo(whole / 10);
        caller.arm("{\"fault\":\"shrunken_catalogue\",\"code\":\"0\"}");
        assertThat(page(1, 1000).path("records")).isEmpty();
    }

    @Test
    void hubbysCatalogueMayShrinkToo() {
        try (var hubby = HubbySimulator.start(0);
                var partner = new Caller(hubby.uri())) {
            partner.arm("{\"fault\":\"shrunken_catalogue\",\"code\":\"50\"}");

            int half = partner.hubby("GET", "/api/packages", "")
                    .json()
                    .path("data")
                    .size();

            assertThat(partner.hubby("GET", "/api/packages", "")
                                    .json()
                                    .path("data")
                                    .size()
                            / 2)
                    .isEqualTo(half);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"same", "new"})
    void pagesMayNeverEnd(String kind) {
        caller.arm("{\"fault\":\"endless_pages\",\"times\":0,\"code\":\"%s\"}".formatted(kind));

        Set<String> codes = new LinkedHashSet<>();
        for (int current = 1; current <= 6; current++) {
            JsonNode page = page(current, 60);
            assertThat(page.path("records").isEmpty()).isFalse();
            assertThat(page.path("total").asInt()).isEqualTo(1_000_000_000);
            codes.addAll(page.path("records").findValuesAsText("packageCode"));
        }

        int plans = yoni.control().catalogue().size();
        if (kind.equals("new")) {
            assertThat(codes).hasSizeGreaterThan(plans);
        } else {
            assertThat(codes).hasSize(plans);
        }
    }
}
