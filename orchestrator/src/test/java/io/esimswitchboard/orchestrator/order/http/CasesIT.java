package io.esimswitchboard.orchestrator.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.order.FakeProvider;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class CasesIT {

    private static final String CASES = "/ops/v1/reconciliation-cases";

    private final String number = "N-" + UUID.randomUUID();
    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop(Map.of("orders.settle.first-pause", "100ms", "orders.settle.within", "300ms"));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private Answer doubtful() {
        shop.wholesaler.placing(new Unknown<>("reply lost"));
        return shop.await(shop.buyer().post("/v1/orders", Shop.ORDER), "needs_review");
    }

    /// The cases about the order that have `status`, newest first.
    private static List<JsonNode> cases(Answer order, String status) {
        List<JsonNode> found = new ArrayList<>();
        shop.orchestrator
                .operator()
                .get(CASES + "?limit=100&status=" + status)
                .node("/data")
                .values()
                .forEach(each -> {
                    if (text(each, "order_id").equals(order.text("/id"))) {
                        found.addFirst(each);
                    }
                });
        return found;
    }

    private static String text(JsonNode shown, String name) {
        return Objects.requireNonNull(shown.get(name)).coerceStringValue();
    }

    private Answer resolve(String id, String verdict) {
        return shop.orchestrator.operator().post(CASES + "/" + id + "/resolve", verdict);
    }

    private static String openCase(Answer order) {
        return text(cases(order, "open").getFirst(), "id");
    }

    @Test
    void aDoubtThatLastsOpensACase() {
        Answer order = doubtful();

        assertThat(cases(order, "open")).singleElement().satisfies(open -> {
            assertThat(text(open, "line_id")).isEqualTo(order.text("/lines/0/id"));
            assertThat(text(open, "status")).isEqualTo("open");
        });
        assertThat(shop.events(order)).endsWith("reconciliation.case_opened", "order.needs_review");
    }

    @Test
    void whatAnOperatorFoundDeliveredIsFetchedFromTheProvider() {
        Answer order = doubtful();
        shop.wholesaler.settling(new Done<>(FakeProvider.sold(number)));

        Answer resolved = resolve(
                openCase(order),
                "{\"decision\":\"delivered\",\"provider_order_id\":\"" + number + "\",\"note\":\"on their list\"}");

        assertThat(resolved.status()).isEqualTo(200);
        assertThat(resolved.text("/status")).isEqualTo("resolved");
        assertThat(resolved.text("/decision")).isEqualTo("delivered");
        assertThat(resolved.text("/resolved_by")).startsWith("op_");
        assertThat(resolved.text("/note")).isEqualTo("on their list");
        Answer completed = shop.await(order, "completed");
        assertThat(completed.size("/lines/0/esims")).isOne();
        assertThat(shop.wholesaler
                        .settled()
                        .getLast()
                        .providerOrder()
                        .orElseThrow()
                        .value())
                .isEqualTo(number);
        assertThat(cases(order, "open")).isEmpty();
        assertThat(cases(order, "resolved")).hasSize(1);
        Answer events = shop.orchestrator.storefront().get("/v1/orders/" + order.text("/id") + "/events");
        assertThat(events.body()).doesNotContain("on their list");
    }

    @Test
    void whatAnOperatorFoundNotCarriedOutFailsWithoutAnotherOffer() {
        Answer order = doubtful();

        resolve(openCase(order), "{\"decision\":\"not_carried_out\"}");

        assertThat(shop.await(order, "failed").text("/lines/0/reason")).isEqualTo("provider_rejected");
    }

    @Test
    void aCaseIsResolvedOnce() {
        Answer order = doubtful();
        String id = openCase(order);
        resolve(id, "{\"decision\":\"not_carried_out\"}");

        Answer again = resolve(id, "{\"decision\":\"keep_waiting\"}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("case_resolved");
    }

    @Test
    void aProviderThatIsWaitedForMayStillTell() {
        Answer order = doubtful();
        shop.wholesaler.settling(new Done<>(FakeProvider.sold(number)));

        resolve(openCase(order), "{\"decision\":\"keep_waiting\"}");

        Answer completed = shop.await(order, "completed");
        assertThat(completed.text("/lines/0/fulfilled_quantity")).isEqualTo("1");
    }

    @Test
    void aNumberThatIsAnotherOrdersShowsNobodyAnothersCodes() {
        shop.wholesaler
                .placing(new Done<>(FakeProvider.sold(number)))
                .placing(new Done<>(FakeProvider.sold(number)))
                .settling(new Done<>(FakeProvider.sold(number)));
        shop.bought();

        Answer second = shop.await(shop.buyer().post("/v1/orders", Shop.ORDER), "needs_review");

        assertThat(second.size("/lines/0/esims")).isZero();
        assertThat(cases(second, "open")).hasSize(1);
    }

    @Test
    void aVerdictThatIsWrongIsRefused() {
        Answer order = doubtful();
        String id = openCase(order);

        for (String body : new String[] {
            "{}",
            "{\"decision\":\"guess\"}",
            "{\"decision\":\"delivered\"}",
            "{\"decision\":\"delivered\",\"provider_order_id\":\"a b\"}",
            "{\"decision\":\"keep_waiting\",\"provider_order_id\":\"N-1\"}",
            "{\"decision\":\"keep_waiting\",\"more\":1}"
        }) {
            assertThat(resolve(id, body).status()).as(body).isEqualTo(400);
        }
        assertThat(openCase(order)).isEqualTo(id);
        assertThat(resolve("case_00000000000000000000000001", "{\"decision\":\"keep_waiting\"}")
                        .status())
                .isEqualTo(404);
    }
}
