package io.esimswitchboard.orchestrator.catalogue.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.events.OrderEventMessage;
import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.catalogue.Plans;
import io.esimswitchboard.orchestrator.catalogue.Tables;
import io.esimswitchboard.orchestrator.order.Outbox;
import io.esimswitchboard.orchestrator.provider.FakeProvider;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ChangesIT {

    private static final String FEED = "/v1/catalogue/changes";
    private static final Plan SMALL = Plans.plan("small", "TH", "1GB", 7, "1.20");
    private static final Plan LARGE = Plans.plan("large", "TH", "5GB", 30, "4.00");

    private static final FakeProvider.Adapter ADAPTER = new FakeProvider.Adapter();

    private static OrchestratorFixture orchestrator;

    // Without Kafka: what is to be told stays in the outbox.
    @BeforeAll
    static void start() {
        orchestrator = OrchestratorFixture.prepare()
                .replace(ProviderFactory.class, ADAPTER)
                .with("catalogue.sync.enabled", "false")
                .with("providers.alpha.adapter", "fake")
                .with("providers.alpha.secret", "hidden")
                .start();
    }

    @AfterAll
    static void stop() {
        orchestrator.close();
    }

    @BeforeEach
    void startOver() {
        orchestrator.bean(Tables.class).empty();
    }

    private static void sync(Plan... plans) {
        ADAPTER.account("alpha").sell(List.of(plans));
        assertThat(orchestrator
                        .operator()
                        .post("/ops/v1/providers/alpha/catalogue-sync", "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theFeedTellsEveryChangeOnceAndNoSecretOfOurs() {
        Answer nothing = orchestrator.storefront().get(FEED);
        assertThat(nothing.size("/data")).isZero();

        sync(SMALL);
        sync(SMALL, LARGE);
        sync(Plans.plan("small", "TH", "1GB", 7, "1.30"), LARGE);
        sync(LARGE);

        List<String> changes = new ArrayList<>();
        String cursor = nothing.text("/next");
        for (int page = 0; page < 5; page++) {
            Answer answer = orchestrator.storefront().get(FEED + "?limit=1&after=" + cursor);
            assertThat(answer.body()).doesNotContain("alpha", "small", "1.30", "USD");
            cursor = answer.text("/next");
            if (answer.size("/data") > 0) {
                changes.add(answer.text("/data/0/change"));
            }
        }
        assertThat(changes).containsExactly("created", "created", "price_changed", "retired");
        assertThat(orchestrator.storefront().get(FEED + "?after=" + cursor).text("/next"))
                .isEqualTo(cursor);
    }

    @Test
    void aNewRateIsAChangeOfEveryPrice() {
        orchestrator
                .operator()
                .with("Content-Type", "application/json")
                .send("PUT", "/ops/v1/price-rules", BodyPublishers.ofString("{\"rules\":[]}"));

        Answer feed = orchestrator.storefront().get(FEED);

        assertThat(feed.text("/data/0/change")).isEqualTo("repriced");
        assertThat(feed.node("/data/0/package_id").isNull()).isTrue();
    }

    @Test
    void whoHasFallenBehindWhatIsKeptIsToldSo() throws Exception {
        sync(SMALL);
        String cursor = orchestrator.storefront().get(FEED).text("/next");
        sync(LARGE);
        try (var connection = DriverManager.getConnection(orchestrator.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM catalogue_change ORDER BY id LIMIT 1");
        }

        Answer answer = orchestrator.storefront().get(FEED + "?after=" + cursor);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.code()).isEqualTo("cursor_expired");
        assertThat(orchestrator.storefront().get(FEED + "?after=x").status()).isEqualTo(400);
    }

    @Test
    void theCostsOfAnOfferAreKept() {
        sync(SMALL);
        sync(Plans.plan("small", "TH", "1GB", 7, "1.30"));
        Answer offers = orchestrator.operator().get("/ops/v1/offers?destination=TH&provider_id=alpha");

        assertThat(offers.text("/data/0/cost/amount")).isEqualTo("1.30");
        assertThat(offers.text("/data/0/cost/source")).isEqualTo("provider_api");
        assertThat(offers.text("/data/0/cost/as_of")).isNotEmpty();
        assertThat(offers.text("/data/0/equivalence/verdict")).isEqualTo("equal");
        assertThat(offers.size("/data/0/equivalence/differences")).isZero();
        Answer past = orchestrator.operator().get("/ops/v1/offers/" + offers.text("/data/0/id") + "/prices");
        assertThat(past.text("/data/0/cost/amount")).isEqualTo("1.30");
        assertThat(past.text("/data/1/cost/amount")).isEqualTo("1.20");
        assertThat(orchestrator.operator().get("/ops/v1/offers/nonsense/prices").status())
                .isEqualTo(404);
    }

    @Test
    void offersComeInPages() {
        sync(SMALL, LARGE);

        Answer first = orchestrator.operator().get("/ops/v1/offers?limit=1");
        Answer second = orchestrator.operator().get("/ops/v1/offers?limit=1&after=" + first.text("/next"));

        assertThat(first.text("/data/0/provider_sku")).isEqualTo("small");
        assertThat(second.text("/data/0/provider_sku")).isEqualTo("large");
        assertThat(second.node("/next").isNull()).isTrue();
        assertThat(orchestrator
                        .operator()
                        .get("/ops/v1/offers?provider_id=beta")
                        .size("/data"))
                .isZero();
        assertThat(orchestrator
                        .operator()
                        .get("/ops/v1/offers?package_id=" + first.text("/data/0/package_id"))
                        .size("/data"))
                .isOne();
    }

    @Test
    void kafkaIsToldWhatHasChangedAndOnceWhatHasFailed() throws Exception {
        sync(SMALL);
        sync(Plans.plan("small", "TH", "1GB", 7, "1.30"));
        sync();
        ADAPTER.account("alpha").answer(() -> new Unavailable<>(ProviderError.MAINTENANCE, "closed"));
        for (int i = 0; i < 2; i++) {
            orchestrator.operator().post("/ops/v1/providers/alpha/catalogue-sync", "{}");
        }

        List<String> told = new ArrayList<>();
        for (Outbox.Message message : orchestrator.bean(Outbox.class).oldest(100)) {
            OrderEventMessage event = OrderEventMessage.read(message.payload());
            assertThat(message.key()).isEqualTo("alpha");
            assertThat(event.orderId()).isEqualTo("alpha");
            told.add(event.type());
        }
        assertThat(told)
                .containsExactly(
                        "catalog.synced",
                        "offer.created",
                        "catalog.synced",
                        "offer.price_changed",
                        "catalog.synced",
                        "offer.retired",
                        "catalog.sync_failed");
    }
}
