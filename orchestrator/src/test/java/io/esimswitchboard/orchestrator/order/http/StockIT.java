package io.esimswitchboard.orchestrator.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.notice.NoticeStatus;
import io.esimswitchboard.orchestrator.order.FakeProvider;
import io.esimswitchboard.orchestrator.order.Stock;
import io.esimswitchboard.provider.ClaimUrl;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InstallCode;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StockIT {

    private static final String LATE_ICCID = "8910300000000009999";

    private static Delivered delivered;

    @BeforeAll
    static void start() {
        delivered = new Delivered(
                settings -> settings.with("orders.settle.first-pause", "20ms").with("stock.look-every", "20ms"));
        delivered.wholesaler.takingBack();
    }

    @AfterAll
    static void stop() {
        delivered.close();
    }

    @BeforeEach
    void emptyTheStock() throws SQLException {
        delivered.execute("DELETE FROM stock");
    }

    /// The wholesaler keeps to the late one.
    private String orderWithSurplus(Deliverable late) {
        return orderWithSurplus(late, Shop.ORDER);
    }

    private String orderWithSurplus(Deliverable late, String body) {
        delivered.wholesaler.cancelling(new Rejected<>(ProviderError.VALIDATION, "locked", "too late"));
        String order = lateSuccess(late, body);
        boolean named = stock("kept").text("/data/0/named").equals("true");
        delivered.eventually(
                () -> named || delivered.orchestrator.bean(Stock.class).seemsToHave(Delivered.CHOICE));
        return order;
    }

    /// An order whose first attempt was proved absent, and yet delivered after the second had.
    private String lateSuccess(Deliverable late, String body) {
        FakeProvider wholesaler = delivered.wholesaler;
        ProviderOrderId number = new ProviderOrderId(delivered.newNumber());
        wholesaler.placing(new Accepted<>(Optional.of(number), Duration.ZERO));
        wholesaler.settling(new NotDone<>("nowhere to be found"));
        wholesaler.placing(new Done<>(FakeProvider.sold("second-" + number.value())));
        Answer order = delivered.buys(body);
        assertThat(order.text("/status")).isEqualTo("completed");
        wholesaler.settling(new Done<>(new EsimOrder(number, List.of(late), Optional.empty())));
        assertThat(delivered.calls("moved")).isEqualTo(NoticeStatus.APPLIED);
        delivered.eventually(() -> units("") == 1 && units("offered_back") == 0);
        return order.text("/id");
    }

    private static Deliverable profile() {
        return new Deliverable.EsimProfile(new Iccid(LATE_ICCID), new InstallCode("LPA:1$smdp.example$LATE-CANARY"));
    }

    private int units(String status) {
        return stock(status).size("/data");
    }

    private Answer stock(String status) {
        String filter = status.isEmpty() ? "" : "?status=" + status;
        return delivered.orchestrator.operator().get("/ops/v1/stock" + filter);
    }

    @Test
    void aLateSuccessIsKeptAndSoldToTheNextOrderOfTheSame() {
        String source = orderWithSurplus(profile());
        assertThat(delivered.told("order.line.surplus_detected", "attempt")).containsExactly("1");
        Answer kept = stock("kept");
        assertThat(kept.text("/data/0/order_id")).isEqualTo(source);
        assertThat(kept.text("/data/0/provider_id")).isEqualTo("wholesaler");
        assertThat(kept.text("/data/0/cost/amount")).isEqualTo("1.50");
        assertThat(kept.body()).doesNotContain("CANARY", LATE_ICCID);
        int bought = delivered.wholesaler.placed().size();

        Answer next = delivered.buys(Shop.ORDER);

        assertThat(next.text("/status")).isEqualTo("completed");
        assertThat(next.text("/lines/0/esims/0/iccid")).isEqualTo(LATE_ICCID);
        assertThat(next.text("/lines/0/esims/0/activation_code")).isEqualTo("LPA:1$smdp.example$LATE-CANARY");
        assertThat(delivered.wholesaler.placed()).hasSize(bought);
        assertThat(delivered.told("esim.issued", "esim_id")).hasSize(1);
        assertThat(stock("taken").text("/data/0/taken_by")).isEqualTo(next.text("/id"));
        Answer third = delivered.buys(Shop.ORDER);
        assertThat(third.text("/lines/0/esims/0/iccid")).isNotEqualTo(LATE_ICCID);
        assertThat(delivered.wholesaler.placed()).hasSize(bought + 1);
    }

    @Test
    void aCallAboutAUnitThatWasSoldOnReachesItsBuyerAlone() {
        String source = orderWithSurplus(profile());
        Answer buyer = delivered.buys(Shop.ORDER);
        String esim = "/v1/esims/" + buyer.text("/lines/0/esims/0/id");

        assertThat(delivered.calls("active")).isEqualTo(NoticeStatus.APPLIED);

        assertThat(delivered.get(esim).text("/service_status")).isEqualTo("active");
        assertThat(delivered.told("esim.service_status_changed", "service_status"))
                .containsExactly("active");
        assertThat(delivered.get("/v1/orders/" + source + "/events?limit=100").body())
                .doesNotContain("esim.service_status_changed");
    }

    @Test
    void aUnitThatIsTakenBackIsNotForSale() {
        lateSuccess(profile(), Shop.ORDER);
        int bought = delivered.wholesaler.placed().size();

        Answer next = delivered.buys(Shop.ORDER);

        assertThat(units("given_back")).isEqualTo(1);
        assertThat(next.text("/lines/0/esims/0/iccid")).isNotEqualTo(LATE_ICCID);
        assertThat(delivered.wholesaler.placed()).hasSize(bought + 1);
    }

    @Test
    void oneUnitServesOneOfManyLines() {
        orderWithSurplus(profile());
        int bought = delivered.wholesaler.placed().size();

        Answer next = delivered.buys(Shop.ORDER.replace("\"min_days\":7", "\"min_days\":7,\"quantity\":5"));

        assertThat(next.text("/status")).isEqualTo("completed");
        assertThat(next.text("/lines/0/fulfilled_quantity")).isEqualTo("5");
        assertThat(delivered.wholesaler.placed()).hasSize(bought + 4);
        assertThat(units("taken")).isEqualTo(1);
    }

    @Test
    void aUnitWhoseTimeIsOverIsNotSold() throws Exception {
        orderWithSurplus(profile());
        delivered.execute("UPDATE stock SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        int bought = delivered.wholesaler.placed().size();

        delivered.buys(Shop.ORDER);

        assertThat(delivered.wholesaler.placed()).hasSize(bought + 1);
        assertThat(units("kept")).isEqualTo(1);
    }

    @Test
    void aClaimInATravellersNameIsSoldToNobodyElse() {
        Deliverable claim = new Deliverable.Claim(
                "PROMO", new ClaimUrl("https://claim.example/PROMO"), Optional.empty(), "key-of-a-late-one");
        orderWithSurplus(
                claim, Shop.ORDER.replace("\"metadata\"", "\"customer\":{\"first_name\":\"Ada\"},\"metadata\""));
        int bought = delivered.wholesaler.placed().size();

        delivered.buys(Shop.ORDER);

        assertThat(stock("kept").text("/data/0/named")).isEqualTo("true");
        assertThat(delivered.wholesaler.placed()).hasSize(bought + 1);
    }

    @Test
    void aLateClaimOfNobodyIsSoldWithItsLink() {
        Deliverable claim = new Deliverable.Claim(
                "PROMO", new ClaimUrl("https://claim.example/PROMO"), Optional.empty(), "key-of-a-late-one");
        orderWithSurplus(claim);

        Answer next = delivered.buys(Shop.ORDER);

        assertThat(next.text("/lines/0/claims/0/claim_url")).isEqualTo("https://claim.example/PROMO");
    }

    @Test
    void storefrontsSeeNoStockAndAWrongStatusIsNamed() {
        assertThat(delivered.get("/ops/v1/stock").status()).isEqualTo(403);
        assertThat(stock("lost").status()).isEqualTo(400);
        assertThat(stock("lost").text("/errors/0/pointer")).isEqualTo("/status");
    }
}
