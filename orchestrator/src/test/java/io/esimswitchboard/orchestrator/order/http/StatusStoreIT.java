package io.esimswitchboard.orchestrator.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.ProviderError;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class StatusStoreIT {

    private static Shop shop;

    @BeforeAll
    static void someOrders() {
        shop = new Shop();
        shop.wholesaler.takingBack();
        shop.bought();
        shop.wholesaler.placing(Shop.claim());
        Answer unwanted = shop.bought();
        shop.orchestrator.storefront().post("/v1/orders/" + unwanted.text("/id") + "/cancel", "");
        shop.await(unwanted, "cancelled");
        shop.wholesaler.placing(new Rejected<>(ProviderError.OUT_OF_STOCK, "504", ""));
        shop.bought();
        shop.buyer()
                .with("Prefer", "wait=20")
                .post("/v1/orders", Shop.ORDER.replace("\"min_days\":7", "\"min_days\":7,\"quantity\":30"));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private Answer verify() {
        return shop.orchestrator.operator().post("/ops/v1/status-store/verify", "");
    }

    @Test
    void theEventsAloneTellTheState() throws Exception {
        Answer found = verify();

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text("/orders")).isEqualTo("4");
        assertThat(found.text("/events")).isEqualTo(Integer.toString(shop.count("SELECT COUNT(*) FROM order_event")));
        assertThat(found.text("/difference_count")).as(found.body()).isEqualTo("0");
        assertThat(found.size("/differences")).isZero();
        assertThat(found.text("/moving")).isEqualTo("0");
    }

    @Test
    void aRowThatSaysSomethingElseShows() throws Exception {
        shop.execute("UPDATE claim SET status = 'ISSUED'");

        Answer found = verify();
        shop.execute("UPDATE claim SET status = 'CANCELLED'");

        assertThat(found.text("/difference_count")).isEqualTo("1");
        assertThat(found.text("/differences/0/path")).matches("claims/clm_\\w+/status");
        assertThat(found.text("/differences/0/rebuilt")).isEqualTo("cancelled");
        assertThat(found.text("/differences/0/live")).isEqualTo("issued");
    }

    @Test
    void aLostEventShows() throws Exception {
        shop.execute("UPDATE order_event SET sequence = sequence + 1000 WHERE type = 'claim.issued'");

        Answer found = verify();
        shop.execute("UPDATE order_event SET sequence = sequence - 1000 WHERE type = 'claim.issued'");

        assertThat(found.body()).contains("\"path\":\"sequence\"");
    }
}
