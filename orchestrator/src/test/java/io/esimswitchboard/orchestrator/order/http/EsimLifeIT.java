package io.esimswitchboard.orchestrator.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.notice.NoticeStatus;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EsimLifeIT {

    private static final String ICCID = "8910300000000000001";
    private static final String LATER = "2027-01-02T10:00:00Z";

    private static Delivered delivered;

    private String claim = "";

    @BeforeAll
    static void start() {
        delivered = new Delivered(settings -> settings.with("claims.expire-every", "50ms"));
    }

    @BeforeEach
    void issue() {
        claim = delivered.claim();
    }

    @AfterAll
    static void stop() {
        delivered.close();
    }

    private String esim() {
        return "/v1/esims/" + delivered.get(claim).text("/esim_id");
    }

    @Test
    void aRedeemedClaimHasBecomeAnEsim() {
        assertThat(delivered.get(claim).node("/esim_id").isNull()).isTrue();

        delivered.calls("redeemed", ICCID);

        Answer now = delivered.get(claim);
        assertThat(now.text("/status")).isEqualTo("redeemed");
        assertThat(now.text("/iccid")).isEqualTo(ICCID);
        Answer esim = delivered.get(esim());
        assertThat(esim.status()).isEqualTo(200);
        assertThat(esim.text("/iccid")).isEqualTo(ICCID);
        assertThat(esim.node("/activation_code").isNull()).isTrue();
        assertThat(esim.node("/install").isNull()).isTrue();
        assertThat(esim.text("/profile_status")).isEqualTo("released");
        assertThat(esim.text("/service_status")).isEqualTo("not_active");
        assertThat(delivered.get(esim() + "/qr.png").code()).isEqualTo("no_activation_code");
        assertThat(delivered.told("claim.redeemed", "esim_id")).containsExactly(now.text("/esim_id"));
    }

    @Test
    void whatAClaimBecameIsNoSecondDelivery() {
        delivered.calls("redeemed", ICCID);

        Answer order = delivered.order();

        assertThat(order.size("/lines/0/esims")).isZero();
        assertThat(order.text("/lines/0/claims/0/esim_id")).startsWith("esim_");
    }

    @Test
    void theIccidMayComeLaterAndStays() {
        assertThat(delivered.calls("redeemed")).isEqualTo(NoticeStatus.APPLIED);
        assertThat(delivered.get(esim()).node("/iccid").isNull()).isTrue();

        assertThat(delivered.calls("redeemed", ICCID)).isEqualTo(NoticeStatus.APPLIED);
        assertThat(delivered.calls("redeemed", "8910300000000000002")).isEqualTo(NoticeStatus.STALE);

        assertThat(delivered.get(esim()).text("/iccid")).isEqualTo(ICCID);
        assertThat(delivered.told("claim.redeemed", "claim_id")).hasSize(2);
    }

    @Test
    void aServiceThatBeginsProvesTheRedemption() {
        delivered.calls("active");

        assertThat(delivered.get(claim).text("/status")).isEqualTo("redeemed");
        assertThat(delivered.get(esim()).text("/service_status")).isEqualTo("active");
        assertThat(delivered.told("esim.service_status_changed", "service_status"))
                .containsExactly("active");
    }

    @Test
    void theEsimOfAClaimMovesOnlyForwards() {
        delivered.calls("redeemed", ICCID);
        delivered.calls("profile", "ENABLED", LATER);
        delivered.calls("profile", "INSTALLED", "2027-01-03T10:00:00Z");
        delivered.calls("stopped", "EXPIRED", LATER);
        delivered.calls("stopped", "SUSPENDED", "2027-01-03T10:00:00Z");

        assertThat(delivered.get(esim()).text("/profile_status")).isEqualTo("enabled");
        assertThat(delivered.get(esim()).text("/service_status")).isEqualTo("expired");
    }

    @Test
    void anEndOfTheServiceCountsHoweverLateItComes() {
        delivered.calls("redeemed", ICCID);
        delivered.calls("stopped", "SUSPENDED", LATER);

        delivered.calls("stopped", "EXPIRED", "2027-01-01T10:00:00Z");

        assertThat(delivered.get(esim()).text("/service_status")).isEqualTo("expired");
    }

    @Test
    void aClaimThatNobodyRedeemedEndsItself() {
        assertThat(delivered.calls("stopped", "EXPIRED", LATER)).isEqualTo(NoticeStatus.APPLIED);
        assertThat(delivered.calls("stopped", "EXPIRED", "2027-01-03T10:00:00Z"))
                .isEqualTo(NoticeStatus.STALE);

        assertThat(delivered.get(claim).text("/status")).isEqualTo("expired");
        assertThat(delivered.told("claim.expired", "claim_id")).hasSize(1);
    }

    @Test
    void aCancelledClaimStaysCancelled() {
        delivered.calls("stopped", "CANCELLED", LATER);

        assertThat(delivered.calls("redeemed", ICCID)).isEqualTo(NoticeStatus.STALE);
        assertThat(delivered.get(claim).text("/status")).isEqualTo("cancelled");
        assertThat(delivered.told("claim.cancelled", "claim_id")).hasSize(1);
    }

    @Test
    void aClaimExpiresWhenItsTimeIsOverAndARedemptionOutdoesThat() throws SQLException {
        delivered.execute("UPDATE claim SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 DAY WHERE status = 'ISSUED'");
        delivered.eventually(() -> delivered.get(claim).text("/status").equals("expired"));
        assertThat(delivered.told("claim.expired", "claim_id")).hasSize(1);

        delivered.calls("redeemed", ICCID);

        assertThat(delivered.get(claim).text("/status")).isEqualTo("redeemed");
    }

    @Test
    void withoutAnybodyToAskItIs409() {
        Answer untold = delivered.get(delivered.esim() + "/usage");

        assertThat(untold.status()).isEqualTo(409);
        assertThat(untold.code()).isEqualTo("no_usage");
    }

    @Test
    void aCallOfTheWholesalerIsAReadingToo() {
        String usage = delivered.esim() + "/usage";

        delivered.calls("usage", "80", "2027-01-01T10:00:00Z");
        delivered.calls("usage", "50", "2027-01-01T09:00:00Z");
        Answer known = delivered.get(usage);

        assertThat(known.text("/data_total_bytes")).isEqualTo("1000000000");
        assertThat(known.text("/data_used_bytes")).isEqualTo("800000000");
        assertThat(known.text("/source")).isEqualTo("webhook");
        assertThat(known.node("/valid_until").isNull()).isTrue();
        assertThat(delivered.told("usage.threshold_reached", "percent")).containsExactly("80");
        assertThat(delivered.told("usage.updated", "data_used_bytes")).containsExactly("800000000");
    }
}
