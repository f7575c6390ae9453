package io.esimswitchboard.orchestrator.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.order.FakeProvider;
import io.esimswitchboard.provider.Outcome.Accepted;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class CancelIT {

    private static Shop shop;
    private static Shop plain;

    private final ProviderOrderId number = new ProviderOrderId("N-" + UUID.randomUUID());

    @BeforeAll
    static void open() {
        shop = new Shop(Map.of("orders.settle.first-pause", "100ms"));
        shop.wholesaler.takingBack();
        plain = new Shop();
    }

    @AfterAll
    static void close() {
        shop.close();
        plain.close();
    }

    private static Answer cancel(Shop at, Answer order) {
        return at.orchestrator.storefront().post("/v1/orders/" + order.text("/id") + "/cancel", "");
    }

    @Test
    void whatHasNotLeftNeverDoes() {
        Answer order = plain.buyer().post("/v1/orders", later());

        Answer cancelled = cancel(plain, order);

        assertThat(cancelled.status()).isEqualTo(202);
        assertThat(cancelled.text("/status")).isEqualTo("cancelled");
        assertThat(cancelled.text("/lines/0/reason")).isEqualTo("cancelled");
        assertThat(plain.events(order)).endsWith("order.scheduled", "order.line.cancelled", "order.cancelled");
    }

    private static String later() {
        return Shop.ORDER.replaceFirst(
                "\\{", "{\"scheduled_for\":\"" + Instant.now().plus(Duration.ofHours(3)) + "\",");
    }

    @Test
    void whatWasDeliveredIsTakenBack() {
        Answer order = shop.bought();

        Answer asked = cancel(shop, order);
        Answer cancelled = shop.await(order, "cancelled");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("/lines/0/cancellation")).isEqualTo("requested");
        assertThat(cancelled.text("/lines/0/status")).isEqualTo("cancelled");
        assertThat(cancelled.text("/lines/0/fulfilled_quantity")).isEqualTo("0");
        assertThat(cancelled.text("/lines/0/esims/0/service_status")).isEqualTo("cancelled");
        assertThat(shop.events(order))
                .endsWith("order.line.cancelled", "esim.service_status_changed", "order.cancelled");
    }

    @Test
    void aClaimThatIsTakenBackIsCancelled() {
        shop.wholesaler.placing(Shop.claim());
        Answer order = shop.bought();

        cancel(shop, order);

        assertThat(shop.await(order, "cancelled").text("/lines/0/claims/0/status"))
                .isEqualTo("cancelled");
        assertThat(shop.events(order)).contains("claim.cancelled");
    }

    @Test
    void whatIsUnderWayIsTakenBackAndNeverHandedOn() {
        shop.wholesaler.placing(new Accepted<>(Optional.of(number), Duration.ofHours(1)));
        Answer order = shop.await(shop.buyer().post("/v1/orders", Shop.ORDER), "processing");

        cancel(shop, order);
        Answer cancelled = shop.await(order, "cancelled");

        assertThat(cancelled.size("/lines/0/esims")).isZero();
        assertThat(shop.wholesaler.cancelled()).contains(number);
    }

    @Test
    void aLostReplyToACancellationIsAskedForAgain() {
        Answer order = shop.bought();
        shop.wholesaler.cancelling(new Unknown<>("reply lost"));

        cancel(shop, order);
        shop.await(order, "cancelled");

        ProviderOrderId asked = shop.wholesaler.cancelled().getLast();
        assertThat(shop.wholesaler.cancelled().stream().filter(asked::equals)).hasSize(2);
    }

    @Test
    void whatTheWholesalerKeepsToIsDeliveredAndCannotBeCancelledAgain() {
        shop.wholesaler
                .placing(new Accepted<>(Optional.of(number), Duration.ofHours(1)))
                .cancelling(new Rejected<>(ProviderError.VALIDATION, "locked", "codes are sent"))
                .settling(new Done<>(FakeProvider.sold(number.value())));
        Answer order = shop.await(shop.buyer().post("/v1/orders", Shop.ORDER), "processing");

        cancel(shop, order);
        Answer kept = shop.await(order, "completed");

        assertThat(kept.size("/lines/0/esims")).isOne();
        assertThat(kept.text("/lines/0/cancellation")).isEqualTo("refused");
        Answer again = cancel(shop, order);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/reason")).isEqualTo("refused");
    }

    @Test
    void cancellingAgainIsTheSame() {
        Answer order = shop.bought();
        cancel(shop, order);
        shop.await(order, "cancelled");

        assertThat(cancel(shop, order).status()).isEqualTo(202);
    }

    @Test
    void aWholesalerThatTakesNothingBackIsNotAsked() {
        Answer order = plain.bought();

        Answer refused = cancel(plain, order);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("not_cancellable");
        assertThat(refused.text("/reason")).isEqualTo("not_supported");
        assertThat(plain.read(order).text("/version")).isEqualTo(order.text("/version"));
    }

    @Test
    void whatIsInUseIsNotGivenBack() throws Exception {
        Answer order = shop.bought();
        shop.execute("UPDATE esim SET profile_status = 'INSTALLED'");

        assertThat(cancel(shop, order).text("/reason")).isEqualTo("in_use");
    }

    @Test
    void anOrderThatFailedIsNotCancelled() {
        plain.wholesaler.placing(new Rejected<>(ProviderError.OUT_OF_STOCK, "504", ""));
        Answer order = plain.bought();

        assertThat(cancel(plain, order).text("/reason")).isEqualTo("failed");
    }

    @Test
    void anothersOrderIsNotThere() {
        Answer order = plain.bought();

        assertThat(plain.stranger()
                        .post("/v1/orders/" + order.text("/id") + "/cancel", "")
                        .status())
                .isEqualTo(404);
        assertThat(plain.orchestrator
                        .storefront()
                        .post("/v1/orders/x/cancel", "")
                        .status())
                .isEqualTo(404);
    }
}
