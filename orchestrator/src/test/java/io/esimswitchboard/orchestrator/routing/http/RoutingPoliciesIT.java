package io.esimswitchboard.orchestrator.routing.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.Api;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.catalogue.Plans;
import io.esimswitchboard.orchestrator.provider.FakeProvider;
import io.esimswitchboard.provider.ProviderFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RoutingPoliciesIT {

    private static final String POLICIES = "/ops/v1/routing-policies";
    private static final String REPLAY = "/ops/v1/routing/replay";
    private static final String ORDER = """
            {"items":[{"destination":"TH","min_data":"1GB","min_days":7}]}""";
    /// Alpha is cheaper, but beta is preferred.
    private static final String BETA = """
            {"schemes":{"beta":{"weights":{"price":"1"},"prefer":{"beta":"0.5"}}},"otherwise":"beta"}""";

    private static final String ALPHA = BETA.replace("beta\":\"0.5", "alpha\":\"0.5");

    private static final FakeProvider.Adapter ADAPTER = new FakeProvider.Adapter();

    private static OrchestratorFixture orchestrator;
    private static Api operator;

    @BeforeAll
    static void start() {
        orchestrator = configured(OrchestratorFixture.prepare()).start();
        operator = orchestrator.operator();
        ADAPTER.account("alpha").sell(List.of(Plans.plan("one", "TH", "1GB", 7, "1.00")));
        ADAPTER.account("beta").sell(List.of(Plans.plan("two", "TH", "1GB", 7, "1.10")));
        for (String account : List.of("alpha", "beta")) {
            assertThat(operator.post("/ops/v1/providers/" + account + "/catalogue-sync", "{}")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static OrchestratorFixture.Preparation configured(OrchestratorFixture.Preparation preparation) {
        return preparation
                .replace(ProviderFactory.class, ADAPTER)
                .with("catalogue.sync.enabled", "false")
                .with("providers.alpha.adapter", "fake")
                .with("providers.alpha.secret", "hidden")
                .with("providers.beta.adapter", "fake")
                .with("providers.beta.secret", "hidden");
    }

    @BeforeEach
    void forget() throws SQLException {
        Answer list = operator.get(POLICIES + "?limit=100");
        for (int i = 0; i < list.size("/data"); i++) {
            operator.post(POLICIES + "/" + list.text("/data/" + i + "/id") + "/deactivate", "{}");
        }
        orchestrator.execute("DELETE FROM routing_policy");
    }

    @AfterAll
    static void stop() {
        orchestrator.close();
    }

    @Test
    void aPolicyIsFollowedOnceItIsActiveAndNoMoreOnceItIsNot() throws SQLException {
        Answer put = put("platform", BETA);
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.text("/active")).isEqualTo("false");
        assertThat(put.text("/policy/otherwise")).isEqualTo("beta");
        assertThat(chosen(ORDER)).isEqualTo("alpha");

        Answer active = act(put, "activate");

        assertThat(active.text("/active")).isEqualTo("true");
        assertThat(chosen(ORDER)).isEqualTo("beta");
        assertThat(operator.get(POLICIES).text("/data/0/active")).isEqualTo("true");
        assertThat(operator.get("/ops/v1/audit").body())
                .contains("\"action\":\"routing_policy.activate\",\"subject\":\"" + put.text("/id") + "\"")
                .contains("\"action\":\"routing_policy.put\"", "\"actor\":\"" + put.text("/created_by") + "\"");
        assertThat(count("SELECT COUNT(*) FROM outbox WHERE message_key = 'platform'"
                        + " AND payload LIKE '%io.esimswitchboard.routing.policy_activated%'"))
                .isPositive();
        try (OrchestratorFixture other = configured(orchestrator.another()).start()) {
            assertThat(chosen(other.operator(), ORDER)).isEqualTo("beta");
        }

        assertThat(act(put, "deactivate").text("/active")).isEqualTo("false");
        assertThat(act(put, "deactivate").status()).isEqualTo(404);
        assertThat(chosen(ORDER)).isEqualTo("alpha");
    }

    @Test
    void aTenantGoesByItsOwnPolicy() {
        String tenant = "ten_00000000000000000000000009";
        act(put("platform", BETA), "activate");
        Answer own = act(put(tenant, ALPHA), "activate");
        String asTenant = ORDER.replace("{\"items", "{\"tenant_id\":\"" + tenant + "\",\"items");

        assertThat(own.text("/scope")).isEqualTo(tenant);
        assertThat(chosen(asTenant)).isEqualTo("alpha");
        assertThat(chosen(ORDER)).isEqualTo("beta");
        Answer first = operator.get(POLICIES + "?limit=1");
        assertThat(first.text("/data/0/scope")).isEqualTo("platform");
        assertThat(operator.get(POLICIES + "?limit=1&after=" + first.text("/next"))
                        .text("/data/0/id"))
                .isEqualTo(own.text("/id"));

        act(own, "deactivate");

        assertThat(chosen(asTenant)).isEqualTo("beta");
    }

    @Test
    void aBadPolicyIsRefusedAndTheActiveOneStays() {
        act(put("platform", BETA), "activate");

        Answer unknown = put("platform", BETA.replace("beta\":\"0.5", "nobody\":\"0.5"));

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/policy/schemes/beta/prefer/nobody");
        assertThat(unknown.text("/errors/0/code")).isEqualTo("unknown_provider");
        assertThat(put("nowhere", BETA).text("/errors/0/pointer")).isEqualTo("/scope");
        assertThat(put("platform", "[]").text("/errors/0/pointer")).isEqualTo("/policy");
        assertThat(put("platform", BETA.replace("\"1\"", "\"" + "1".repeat(70_000) + "\""))
                        .status())
                .isEqualTo(413);
        assertThat(operator.post(POLICIES + "/platform-99/activate", "{}").status())
                .isEqualTo(404);
        assertThat(operator.get(POLICIES).size("/data")).isOne();
        assertThat(chosen(ORDER)).isEqualTo("beta");
    }

    @Test
    void aPolicyIsTriedOutWithoutStoringIt() {
        Answer answer = explain(operator, ORDER.replace("{\"items", "{\"policy\":" + BETA + ",\"items"));

        assertThat(answer.text("/decisions/0/policy")).isEqualTo("unsaved");
        assertThat(answer.text("/decisions/0/rule")).isEqualTo("otherwise");
        assertThat(answer.text("/decisions/0/explored")).isEqualTo("false");
        assertThat(answer.text("/decisions/0/seed")).matches("-?[0-9]+");
        assertThat(answer.text("/decisions/0/candidates/0/provider_id")).isEqualTo("beta");
        assertThat(answer.text("/decisions/0/candidates/0/components/preferred"))
                .isEqualTo("0.5");
        assertThat(chosen(ORDER)).isEqualTo("alpha");
        Answer bad = explain(operator, ORDER.replace("{\"items", "{\"policy\":{},\"items"));
        assertThat(bad.text("/errors/0/pointer")).isEqualTo("/policy/schemes");
        assertThat(explain(operator, ORDER.replace("{\"items", "{\"policy_id\":\"platform-9\",\"items"))
                        .text("/errors/0/code"))
                .isEqualTo("unknown_policy");
    }

    @Test
    void theActivePolicyReplaysEveryChoiceAndAnotherShowsItsDeltas() {
        String first = act(put("platform", BETA), "activate").text("/id");
        for (int i = 0; i < 5; i++) {
            assertThat(orchestrator
                            .storefront()
                            .with("Idempotency-Key", UUID.randomUUID().toString())
                            .post("/v1/orders", ORDER)
                            .status())
                    .isEqualTo(201);
        }

        Answer active = operator.post(REPLAY, "{}");
        assertThat(active.status()).as(active.body()).isEqualTo(200);
        assertThat(active.body())
                .startsWith("{\"decisions\":5,\"equal\":5,\"changed\":0,\"unserved\":0,\"skipped\":0,"
                        + "\"own\":{\"decisions\":5,\"equal\":5}");

        Answer other = operator.post(REPLAY, "{\"policy_id\":\"price-first/1\"}");
        assertThat(other.text("/changed")).isEqualTo("5");
        assertThat(other.text("/amounts/USD/cost/delta")).isEqualTo("-0.5");
        assertThat(other.text("/share/beta/delta")).isEqualTo("-5");
        assertThat(other.text("/expected_success/delta")).isEqualTo("0");
        assertThat(other.size("/differences")).isEqualTo(5);

        act(put("platform", ALPHA), "activate");
        assertThat(operator.post(REPLAY, "{}").text("/own/decisions")).isEqualTo("0");
        assertThat(operator.post(REPLAY, "{\"policy_id\":\"recorded\"}").text("/own/equal"))
                .isEqualTo("5");
        assertThat(operator.post(REPLAY, "{\"policy_id\":\"" + first + "\"}").text("/equal"))
                .isEqualTo("5");
        assertThat(operator.post(REPLAY, "{\"policy\":" + ALPHA + "}").text("/changed"))
                .isEqualTo("5");
        Answer part = operator.post(REPLAY, "{\"policy_id\":\"" + first + "\",\"limit\":2}");
        assertThat(part.text("/decisions")).isEqualTo("2");
        assertThat(operator.post(REPLAY, "{\"policy_id\":\"" + first + "\",\"after\":\"" + part.text("/next") + "\"}")
                        .text("/decisions"))
                .isEqualTo("3");
    }

    @Test
    void aReplayThatIsAskedForWronglyIsRefused() {
        assertThat(operator.post(REPLAY, "{\"policy_id\":\"platform-77\"}").text("/errors/0/code"))
                .isEqualTo("unknown_policy");
        assertThat(operator.post(REPLAY, "{\"from\":\"yesterday\"}").text("/errors/0/pointer"))
                .isEqualTo("/from");
        assertThat(operator.post(REPLAY, "{\"limit\":10001}").text("/errors/0/pointer"))
                .isEqualTo("/limit");
        assertThat(operator.post(REPLAY, "{\"after\":\"x\"}").text("/errors/0/pointer"))
                .isEqualTo("/after");
        assertThat(operator.post(REPLAY, "{\"from\":\"2026-01-02T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/from");
    }

    private static int count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(orchestrator.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Answer put(String scope, String policy) {
        return operator.with("Content-Type", "application/json")
                .send(
                        "PUT",
                        POLICIES,
                        BodyPublishers.ofString("{\"scope\":\"" + scope + "\",\"policy\":" + policy + "}"));
    }

    private static Answer act(Answer policy, String what) {
        return operator.post(POLICIES + "/" + policy.text("/id") + "/" + what, "{}");
    }

    private static Answer explain(Api api, String order) {
        return api.post("/ops/v1/routing/explain", order);
    }

    private static String chosen(String order) {
        return chosen(operator, order);
    }

    /// The provider of the offer that would be bought.
    private static String chosen(Api api, String order) {
        Answer answer = explain(api, order);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.text("/decisions/0/candidates/0/provider_id");
    }
}
