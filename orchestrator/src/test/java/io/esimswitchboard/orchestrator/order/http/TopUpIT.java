package io.esimswitchboard.orchestrator.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.catalogue.Offer;
import io.esimswitchboard.orchestrator.catalogue.OfferStatus;
import io.esimswitchboard.orchestrator.id.OfferId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.order.Decisions;
import io.esimswitchboard.provider.Attempt;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.TopUps;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TopUpIT {

    private static final PackageId MORE = new PackageId(new UUID(8, 1));
    private static final PackageId ELSEWHERE = new PackageId(new UUID(8, 2));
    private static final PackageId OF_ANOTHER = new PackageId(new UUID(8, 3));
    private static final PackageId NO_TOP_UP = new PackageId(new UUID(8, 4));

    private static Delivered delivered;

    private final Tank tank = new Tank();

    /// Tops up as it is told, and remembers what it was asked.
    private static final class Tank implements TopUps {

        private final Queue<Outcome<ProviderOrderId>> placing = new ConcurrentLinkedQueue<>();
        private final Queue<Outcome<ProviderOrderId>> settling = new ConcurrentLinkedQueue<>();
        private final List<Attempt> placed = new CopyOnWriteArrayList<>();
        private final List<Iccid> iccids = new CopyOnWriteArrayList<>();

        @Override
        public Outcome<ProviderOrderId> place(Attempt attempt, Iccid esim) {
            placed.add(attempt);
            iccids.add(esim);
            Outcome<ProviderOrderId> told = placing.poll();
            return told == null
                    ? new Done<>(new ProviderOrderId(attempt.reference().value()))
                    : told;
        }

        @Override
        public Outcome<ProviderOrderId> settle(Attempt attempt, Iccid esim) {
            Outcome<ProviderOrderId> told = settling.poll();
            return told == null ? new Unknown<>("still at it") : told;
        }
    }

    @BeforeAll
    static void start() {
        delivered = new Delivered(
                settings -> settings.with("orders.settle.first-pause", "20ms"),
                List.of(
                        Delivered.esimPackage(MORE, "TH", "2GB"),
                        Delivered.esimPackage(ELSEWHERE, "JP", "2GB"),
                        Delivered.esimPackage(OF_ANOTHER, "TH", "3GB"),
                        Delivered.esimPackage(NO_TOP_UP, "TH", "4GB")),
                List.of(
                        offer(MORE, "wholesaler", "2.00", true),
                        offer(MORE, "other", "1.00", true),
                        offer(ELSEWHERE, "wholesaler", "2.00", true),
                        offer(OF_ANOTHER, "other", "2.00", true),
                        offer(NO_TOP_UP, "wholesaler", "2.00", false)));
    }

    private static Offer offer(PackageId of, String provider, String price, boolean topUp) {
        Money money = Money.of(price, "USD");
        return new Offer(
                new OfferId(UUID.randomUUID()),
                of,
                new ProviderId(provider),
                new PlanId("plan-" + provider + "-" + of),
                OfferStatus.AVAILABLE,
                DeliverableKind.ESIM_PROFILE,
                topUp,
                money,
                money);
    }

    @AfterAll
    static void stop() {
        delivered.close();
    }

    @BeforeEach
    void open() {
        delivered.wholesaler.with(tank);
    }

    private static String esim() {
        return delivered.esim().substring("/v1/esims/".length());
    }

    private static Answer topUp(String esim, PackageId with) {
        return delivered.buys("{\"items\":[{\"esim_id\":\"" + esim + "\",\"package_id\":\"" + with + "\"}]}");
    }

    @Test
    void aTopUpIsBoughtFromWhoSoldTheEsimAndDeliversNothingNew() {
        String esim = esim();

        Answer order = topUp(esim, MORE);

        assertThat(order.status()).isEqualTo(201);
        assertThat(order.text("/status")).isEqualTo("completed");
        assertThat(order.text("/total/amount")).isEqualTo("2.00");
        assertThat(order.text("/lines/0/kind")).isEqualTo("top_up");
        assertThat(order.text("/lines/0/esim_id")).isEqualTo(esim);
        assertThat(order.text("/lines/0/status")).isEqualTo("fulfilled");
        assertThat(order.size("/lines/0/esims")).isZero();
        assertThat(tank.placed)
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.plan()).isEqualTo(new PlanId("plan-wholesaler-" + MORE)));
        assertThat(tank.iccids).containsExactly(new Iccid("8910300000012345678"));
        assertThat(delivered.told("top_up.completed", "esim_id")).containsExactly(esim);
        assertThat(delivered.told("order.line.submitted", "attempt")).containsExactly("1");
    }

    @Test
    void aLostReplyIsSettledAndNotBoughtAgain() {
        String esim = esim();
        tank.placing.add(new Unknown<>("no reply"));
        tank.settling.add(new Unknown<>("not yet"));
        tank.settling.add(new Accepted<>(Optional.of(new ProviderOrderId("T-" + esim)), Duration.ofMillis(20)));
        tank.settling.add(new Done<>(new ProviderOrderId("T-" + esim)));

        assertThat(topUp(esim, MORE).text("/status")).isEqualTo("completed");

        assertThat(tank.placed).hasSize(1);
        assertThat(delivered.told("order.line.outcome_unknown", "attempt")).hasSize(1);
        assertThat(delivered.told("top_up.completed", "esim_id")).containsExactly(esim);
    }

    @Test
    void whatCertainlyWasNotDoneIsTriedOnceMoreAtTheSameProvider() {
        tank.placing.add(new NotDone<>("connection refused"));

        assertThat(topUp(esim(), MORE).text("/status")).isEqualTo("completed");

        assertThat(tank.placed).hasSize(2);
        assertThat(tank.placed.get(0).reference())
                .isNotEqualTo(tank.placed.get(1).reference());
    }

    @Test
    void aRejectionFailsTheTopUpAndGoesToNobodyElse() {
        String esim = esim();
        int bought = delivered.wholesaler.placed().size();
        tank.placing.add(new Rejected<>(ProviderError.VALIDATION, "400", "not this one"));

        Answer order = topUp(esim, MORE);

        assertThat(order.text("/status")).isEqualTo("failed");
        assertThat(order.text("/lines/0/reason")).isEqualTo("provider_rejected");
        assertThat(tank.placed).hasSize(1);
        assertThat(delivered.wholesaler.placed()).hasSize(bought);
        assertThat(delivered.told("top_up.failed", "esim_id")).containsExactly(esim);
        assertThat(delivered.told("top_up.completed", "esim_id")).isEmpty();
    }

    @Test
    void theTopUpsOfAnEsimAreThoseOfItsSellerAtItsPlace() {
        Answer topUps = delivered.get("/v1/esims/" + esim() + "/top-ups");

        assertThat(topUps.status()).isEqualTo(200);
        assertThat(topUps.size("/data")).isEqualTo(2);
        assertThat(topUps.text("/data/0/id")).isEqualTo(Decisions.PACKAGE.toString());
        assertThat(topUps.text("/data/1/id")).isEqualTo(MORE.toString());
        assertThat(topUps.text("/data/1/from_price/amount")).isEqualTo("2.00");
        assertThat(topUps.node("/next").isNull()).isTrue();
    }

    @Test
    void theTopUpsAreListedPageByPage() {
        String topUps = "/v1/esims/" + esim() + "/top-ups?limit=1";

        Answer first = delivered.get(topUps);
        Answer second = delivered.get(topUps + "&after=" + first.text("/next"));

        assertThat(second.text("/data/0/id")).isEqualTo(MORE.toString());
        assertThat(second.node("/next").isNull()).isTrue();
    }

    @Test
    void anEsimOfNobodyIs404() {
        String stranger = "esim_00000000000000000000000001";

        Answer refused = topUp(stranger, MORE);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/items/0/esim_id");
        assertThat(delivered.get("/v1/esims/" + stranger + "/top-ups").status()).isEqualTo(404);
        assertThat(tank.placed).isEmpty();
    }

    @Test
    void aPackageThatDoesNotFitIs422() {
        String esim = esim();
        for (PackageId wrong : List.of(ELSEWHERE, OF_ANOTHER, NO_TOP_UP, new PackageId(new UUID(8, 9)))) {
            Answer refused = topUp(esim, wrong);

            assertThat(refused.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("no_offer");
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/items/0/package_id");
        }
        assertThat(tank.placed).isEmpty();
    }

    @Test
    void anEndedEsimIs409() throws Exception {
        String esim = esim();
        delivered.calls("stopped", "REVOKED", "2027-01-02T10:00:00Z");

        Answer refused = topUp(esim, MORE);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("esim_ended");
        assertThat(delivered.get("/v1/esims/" + esim + "/top-ups").size("/data"))
                .isZero();
    }

    @Test
    void whatAClaimBecameIsToppedUpOnceItsNumberIsKnown() {
        String claim = delivered.claim();
        delivered.calls("redeemed");
        String esim = delivered.get(claim).text("/esim_id");
        assertThat(topUp(esim, MORE).code()).isEqualTo("esim_not_ready");

        delivered.calls("redeemed", "8910300000000000007");

        assertThat(topUp(esim, MORE).text("/status")).isEqualTo("completed");
        assertThat(tank.iccids).containsExactly(new Iccid("8910300000000000007"));
    }

    @Test
    void aTopUpIsExplainedAsOneAndNotAsANewEsim() {
        String item = "{\"items\":[{\"esim_id\":\"" + esim() + "\",\"package_id\":\"" + MORE + "\"}]}";

        Answer answer = explain(item);

        assertThat(answer.text("/decisions/0/candidates/0/provider_id")).isEqualTo("wholesaler");
        assertThat(answer.text("/decisions/0/candidates/1/provider_id")).isEqualTo("other");
        assertThat(answer.text("/decisions/0/candidates/1/reasons/0")).isEqualTo("not_the_seller");
        assertThat(explain(item.replace(MORE.toString(), ELSEWHERE.toString())).status())
                .isEqualTo(422);
        Answer stranger = explain(item.replaceAll("esim_[0-9a-z]{26}", "esim_00000000000000000000000001"));
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text("/errors/0/pointer")).isEqualTo("/items/0/esim_id");
        assertThat(tank.placed).isEmpty();
    }

    private static Answer explain(String order) {
        return delivered.orchestrator.operator().post("/ops/v1/routing/explain", order);
    }

    @Test
    void aCeilingTooLowIs409() {
        String esim = esim();

        Answer refused = delivered.buys("{\"items\":[{\"esim_id\":\"" + esim + "\",\"package_id\":\"" + MORE
                + "\",\"max_price\":{\"amount\":\"1.99\",\"currency\":\"USD\"}}]}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("price_exceeded");
        assertThat(refused.text("/cheapest/amount")).isEqualTo("2.00");
    }
}
