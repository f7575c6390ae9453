package io.esimswitchboard.orchestrator.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.Api;
import io.esimswitchboard.orchestrator.esim.FakePortal;
import io.esimswitchboard.orchestrator.order.Dump;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.ProviderError;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ClaimRedirectIT {

    private static final FakePortal PORTAL = new FakePortal();

    private static Shop shop;
    private static String claim;

    @BeforeAll
    static void open() {
        shop = new Shop();
        shop.wholesaler.with(PORTAL).placing(Shop.claim());
        claim = shop.bought().text("/lines/0/claims/0/id");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void portalIsOpen() {
        PORTAL.opens();
    }

    private static String path() {
        return "/v1/claims/" + claim + "/redirect";
    }

    @Test
    void theOwnerIsGivenAFreshLinkEachTime() {
        Answer first = shop.buyer().post(path(), "{}");
        Answer second = shop.buyer().send("POST", path(), BodyPublishers.noBody());

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("/claim_id")).isEqualTo(claim);
        assertThat(first.text("/url")).startsWith("https://portal.example/?token=");
        assertThat(first.text("/expires_at")).isEqualTo("2027-01-01T10:05:00Z");
        assertThat(first.header("Cache-Control")).contains("no-store");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("/url")).isNotEqualTo(first.text("/url"));
        assertThat(PORTAL.opened().getLast().claim().code()).isEqualTo("PROMO-CANARY");
        assertThat(PORTAL.opened().getLast().order())
                .isEqualTo(shop.wholesaler.placed().getFirst().reference());
    }

    @Test
    void aRepeatedKeyRepeatsTheLink() {
        Api buyer = shop.buyer();
        Answer first = buyer.post(path(), "{}");
        int opened = PORTAL.opened().size();

        Answer again = buyer.post(path(), "{}");

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(PORTAL.opened()).hasSize(opened);
        assertThat(shop.orchestrator.storefront().post(path(), "{}").code()).isEqualTo("idempotency_key_required");
    }

    @Test
    void whoIsNotTheOwnerLearnsNothing() {
        int opened = PORTAL.opened().size();

        Answer stranger = shop.stranger().with("Idempotency-Key", "k-1").post(path(), "{}");
        Answer none = shop.buyer().post("/v1/claims/clm_01kd0000000000000000000000/redirect", "{}");
        Answer nonsense = shop.buyer().post("/v1/claims/x/redirect", "{}");

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(none.status()).isEqualTo(404);
        assertThat(nonsense.status()).isEqualTo(404);
        assertThat(PORTAL.opened()).hasSize(opened);
    }

    @Test
    void aFieldIsRefusedForThereIsNone() {
        assertThat(shop.buyer().post(path(), "{\"url\":\"https://x\"}").code()).isEqualTo("unknown_field");
        assertThat(shop.buyer().post(path(), "[]").status()).isEqualTo(400);
        assertThat(shop.buyer().post(path(), "{").code()).isEqualTo("malformed_json");
    }

    @Test
    void aProviderThatIsAwayFreesTheKey() {
        PORTAL.answers(() -> new Unavailable<>(ProviderError.MAINTENANCE, "wholesaler is down"));
        Api buyer = shop.buyer();
        Answer away = buyer.post(path(), "{}");
        PORTAL.opens();

        Answer open = buyer.post(path(), "{}");

        assertThat(away.status()).isEqualTo(502);
        assertThat(away.code()).isEqualTo("portal_unavailable");
        assertThat(away.text("/retryable")).isEqualTo("true");
        assertThat(away.body()).doesNotContain("wholesaler");
        assertThat(open.status()).isEqualTo(201);
    }

    @Test
    void theLinkIsInNoEventAndNotReadableInTheDatabase() throws Exception {
        Answer link = shop.buyer().post(path(), "{}");

        assertThat(link.body()).contains("TOKEN-CANARY");
        assertThat(Dump.of(shop.orchestrator.jdbcUrl())).doesNotContain("TOKEN-CANARY");
    }
}
