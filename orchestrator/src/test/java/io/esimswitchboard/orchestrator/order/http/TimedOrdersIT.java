package io.esimswitchboard.orchestrator.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.provider.Outcome.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TimedOrdersIT {

    @Test
    void aScheduledOrderIsBoughtAtItsTime() {
        try (Shop shop = new Shop()) {
            Instant at = Instant.now().plusSeconds(2);

            Answer order = shop.buyer()
                    .post("/v1/orders", Shop.ORDER.replaceFirst("\\{", "{\"scheduled_for\":\"" + at + "\","));

            assertThat(order.status()).isEqualTo(201);
            assertThat(order.text("/status")).isEqualTo("scheduled");
            assertThat(order.text("/lines/0/status")).isEqualTo("scheduled");
            assertThat(order.text("/scheduled_for")).isEqualTo(at.toString());
            Answer bought = shop.await(order, "completed");
            assertThat(Instant.parse(bought.text("/updated_at"))).isAfterOrEqualTo(at);
            assertThat(shop.wholesaler.placed()).hasSize(1);
            assertThat(shop.events(order))
                    .startsWith(
                            "order.created",
                            "order.scheduled",
                            "order.routed",
                            "order.processing",
                            "order.line.submitted");
        }
    }

    @Test
    void whatIsTakenOnAndNotDoneByTheDeadlineIsInDoubt() {
        try (Shop shop = new Shop(Map.of("orders.deadline", "2s"))) {
            shop.wholesaler.placing(new Accepted<>(Optional.empty(), Duration.ofHours(1)));
            Answer order = shop.await(shop.buyer().post("/v1/orders", Shop.ORDER), "processing");

            shop.awaitEvent(order, "order.line.outcome_unknown");

            assertThat(shop.read(order).text("/lines/0/status")).isEqualTo("unknown");
            assertThat(Instant.now())
                    .isAfter(Instant.parse(order.text("/created_at")).plusSeconds(2));
        }
    }
}
