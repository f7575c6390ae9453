package io.esimswitchboard.orchestrator.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.Api;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.catalogue.Plans;
import io.esimswitchboard.orchestrator.catalogue.Tables;
import io.esimswitchboard.orchestrator.provider.FakeProvider;
import io.esimswitchboard.orchestrator.provider.Providers;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.CatalogueReading.RejectedPlan;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProvidersIT {

    private static final String SYNC = "/ops/v1/providers/alpha/catalogue-sync";

    private static final FakeProvider.Adapter ADAPTER = new FakeProvider.Adapter();

    private static OrchestratorFixture orchestrator;
    private static Api operator;

    private final FakeProvider alpha = ADAPTER.account("alpha");

    @BeforeAll
    static void start() {
        orchestrator = OrchestratorFixture.prepare()
                .replace(ProviderFactory.class, ADAPTER)
                .with("catalogue.sync.enabled", "false")
                .with("providers.alpha.adapter", "fake")
                .with("providers.alpha.secret", "the-secret-of-alpha")
                .with("providers.alpha.environment", "SANDBOX")
                .with("providers.alpha.priority", "5")
                .with("providers.beta.adapter", "fake")
                .with("providers.beta.secret", "the-secret-of-beta")
                .with("providers.gamma.adapter", "fake")
                .with("providers.gamma.secret", "the-secret-of-gamma")
                .with("providers.without-adapter.adapter", "removed")
                .start();
        operator = orchestrator.operator();
    }

    @AfterAll
    static void stop() {
        orchestrator.close();
    }

    @BeforeEach
    void startOver() {
        orchestrator.bean(Tables.class).empty();
        sell();
    }

    private void sell() {
        alpha.sell(List.of(Plans.plan("small", "TH", "1GB", 7, "1.20")));
    }

    @Test
    void accountsAreListedWithWhatIsKnownOfThem() {
        Answer answer = operator.get("/ops/v1/providers");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.size("/data")).isEqualTo(3);
        assertThat(answer.body())
                .startsWith("{\"data\":[{\"id\":\"alpha\",\"adapter\":\"fake\",\"environment\":\"sandbox\","
                        + "\"enabled\":true,\"priority\":5,\"weight\":100,\"capabilities\":[],"
                        + "\"limits\":{\"calls_per_second\":100,\"concurrent_calls\":100},"
                        + "\"health\":{\"status\":\"healthy\",\"last_error\":null,\"since\":null},"
                        + "\"served\":{\"score\":1,\"orders\":0,\"success_share\":null,"
                        + "\"delivery_p50_millis\":null,\"delivery_p95_millis\":null,\"webhook_loss\":null},"
                        + "\"circuits\":[],\"last_sync\":null}")
                .doesNotContain("the-secret");
    }

    @Test
    void aSyncOnDemandSaysWhatItChanged() {
        alpha.answer(() -> new Known<>(new CatalogueReading(
                List.of(Plans.plan("small", "TH", "1GB", 7, "1.20")),
                List.of(new RejectedPlan("odd", "no country we know")))));

        Answer answer = operator.send("POST", SYNC, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"catalogue_version\":1,\"offers\":1,\"created\":1,\"changed\":0,\"retired\":0,"
                        + "\"rejected\":[{\"sku\":\"odd\",\"reason\":\"no country we know\"}],\"rejected_count\":1}");
        assertThat(orchestrator.storefront().get("/v1/packages?destination=TH").size("/data"))
                .isOne();
        assertThat(operator.get("/ops/v1/providers").text("/data/0/last_sync/created"))
                .isEqualTo("1");
    }

    @Test
    void aDecisionIsExplainedAndNothingIsBought() {
        operator.send("POST", SYNC, BodyPublishers.noBody());
        String order = """
                {"items":[{"destination":"TH","min_data":"1GB","min_days":7},
                          {"destination":"TH","min_data":"5GB","min_days":7}]}""";

        Answer answer = operator.post("/ops/v1/routing/explain", order);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.size("/decisions")).isEqualTo(2);
        assertThat(answer.text("/decisions/0/chosen")).isEqualTo(answer.text("/decisions/0/candidates/0/offer_id"));
        assertThat(answer.text("/decisions/0/candidates/0/provider_id")).isEqualTo("alpha");
        assertThat(answer.text("/decisions/0/candidates/0/rank")).isEqualTo("1");
        assertThat(answer.text("/decisions/1/item")).isEqualTo("1");
        assertThat(answer.node("/decisions/1/chosen").isNull()).isTrue();
        assertThat(answer.text("/decisions/1/candidates/0/eligible")).isEqualTo("false");
        assertThat(answer.text("/decisions/1/candidates/0/reasons/0")).isEqualTo("too_little_data");
        assertThat(orchestrator.storefront().get("/v1/orders").size("/data")).isZero();
        assertThat(operator.post("/ops/v1/routing/explain", "{}").status()).isEqualTo(400);
        assertThat(orchestrator
                        .storefront()
                        .post("/ops/v1/routing/explain", order)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aProviderThatDoesNotAnswerIsDegraded() {
        alpha.answer(() -> new Unavailable<>(ProviderError.MAINTENANCE, "closed"));

        Answer answer = operator.send("POST", SYNC, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.code()).isEqualTo("provider_unavailable");
        Answer list = operator.get("/ops/v1/providers");
        assertThat(list.text("/data/0/health/status")).isEqualTo("degraded");
        assertThat(list.text("/data/0/health/last_error")).isEqualTo("catalogue: maintenance: closed");
        assertThat(list.text("/data/0/last_sync/failure")).isEqualTo("maintenance: closed");
    }

    @Test
    void anOpenCircuitShowsAndIsCounted() {
        ADAPTER.account("gamma").callNobody(2);

        Answer list = operator.get("/ops/v1/providers");

        assertThat(list.text("/data/2/circuits/0/operation")).isEqualTo("place_order");
        assertThat(list.text("/data/2/circuits/0/state")).isEqualTo("open");
        assertThat(list.text("/data/2/circuits/0/reason")).contains("refused");
        assertThat(list.text("/data/2/health/status")).isEqualTo("degraded");
        assertThat(list.text("/data/2/health/last_error")).startsWith("place_order is held back: ");
        assertThat(operator.get("/prometheus").body())
                .contains("provider_circuit_open{operation=\"place_order\",provider=\"gamma\"")
                .contains("provider_http_call_seconds_count{operation=\"place_order\",outcome=\"not_sent\"");
    }

    @Test
    void aRefusedAccountIsOut() {
        orchestrator.bean(Providers.class).reportAlarm(new ProviderId("beta"), ProviderError.AUTHENTICATION, "501");

        Answer list = operator.get("/ops/v1/providers");

        assertThat(list.text("/data/1/health/status")).isEqualTo("out");
        assertThat(list.text("/data/1/health/last_error")).isEqualTo("authentication: 501");
        assertThat(list.text("/data/0/health/status")).isEqualTo("healthy");
    }

    @Test
    void aCatalogueThatHasShrunkenNeedsAnOperatorsWord() {
        alpha.sell(Plans.many(30));
        operator.send("POST", SYNC, BodyPublishers.noBody());
        sell();

        Answer refused = operator.send("POST", SYNC, BodyPublishers.noBody());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("catalogue_shrunken");

        Answer accepted = operator.send("POST", SYNC + "?accept_shrunken=true", BodyPublishers.noBody());
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.text("/retired")).isEqualTo("30");
    }

    @Test
    void anUnknownProviderIsNotFound() {
        assertThat(operator.send("POST", "/ops/v1/providers/delta/catalogue-sync", BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
        assertThat(patch("delta", "{\"enabled\":false}").status()).isEqualTo(404);
        assertThat(patch("No%20Id", "{\"enabled\":false}").status()).isEqualTo(404);
    }

    @Test
    void anAccountThatIsSwitchedOffSellsNothingOnAnyInstanceAndAfterARestart() {
        ADAPTER.account("gamma").sell(List.of(Plans.plan("small", "JP", "1GB", 7, "1.20")));
        operator.send("POST", "/ops/v1/providers/gamma/catalogue-sync", BodyPublishers.noBody());

        Answer off = patch("gamma", "{\"enabled\":false}");

        assertThat(off.status()).isEqualTo(200);
        assertThat(off.text("/enabled")).isEqualTo("false");
        assertThat(off.text("/priority")).isEqualTo("10");
        assertThat(orchestrator.storefront().get("/v1/packages?destination=JP").size("/data"))
                .isZero();
        assertThat(orchestrator.storefront().get("/v1/destinations").body()).doesNotContain("JP");
        try (OrchestratorFixture other =
                orchestrator.another().replace(ProviderFactory.class, ADAPTER).start()) {
            assertThat(other.operator().get("/ops/v1/providers").text("/data/2/enabled"))
                    .isEqualTo("false");
        }
        assertThat(patch("gamma", "{\"enabled\":true,\"priority\":1,\"weight\":7}")
                        .text("/weight"))
                .isEqualTo("7");
        assertThat(orchestrator.storefront().get("/v1/packages?destination=JP").size("/data"))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"enabled\":\"no\"} | /enabled",
                "{\"priority\":-1} | /priority",
                "{\"weight\":1001} | /weight",
                "{\"colour\":1} | /colour"
            })
    void aChangeThatCannotBeReadIsNamed(String body, String pointer) {
        Answer answer = patch("alpha", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    private Answer patch(String provider, String body) {
        return operator.with("Content-Type", "application/json")
                .send("PATCH", "/ops/v1/providers/" + provider, BodyPublishers.ofString(body));
    }
}
