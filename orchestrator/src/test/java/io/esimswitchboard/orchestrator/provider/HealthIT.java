package io.esimswitchboard.orchestrator.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.Answer;
import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.catalogue.Plans;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class HealthIT {

    private static final ProviderId ALPHA = new ProviderId("alpha");
    private static final String ORDER = "{\"items\":[{\"destination\":\"TH\",\"min_data\":\"1GB\",\"min_days\":7}]}";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final FakeProvider.Adapter adapter = new FakeProvider.Adapter();

    private OrchestratorFixture.Preparation prepared(OrchestratorFixture.Preparation preparation) {
        return preparation
                .replace(ProviderFactory.class, adapter)
                .with("catalogue.sync.enabled", "false")
                .with("providers.alpha.adapter", "fake")
                .with("providers.alpha.secret", "hidden")
                .with("provider-health.refresh", "50ms")
                .with("provider-health.enough", "2");
    }

    @Test
    void theScorecardTellsOfRealOrdersOnEveryInstance() {
        try (OrchestratorFixture orchestrator =
                prepared(OrchestratorFixture.prepare()).start()) {
            FakeProvider alpha = adapter.account("alpha");
            alpha.sell(List.of(Plans.plan("small", "TH", "1GB", 7, "1.20")));
            orchestrator.operator().post("/ops/v1/providers/alpha/catalogue-sync", "{}");
            assertThat(card(orchestrator, "score")).isEqualTo("1");
            assertThat(orchestrator.operator().get("/ops/v1/providers").text("/data/0/limits/calls_per_second"))
                    .isEqualTo("100");

            alpha.placing(() ->
                    new Done<>(io.esimswitchboard.orchestrator.order.FakeProvider.sold("N-" + UUID.randomUUID())));
            buy(orchestrator, 3);
            await(() -> card(orchestrator, "orders"), "3.0");
            assertThat(card(orchestrator, "success_share")).isEqualTo("1.0");
            assertThat(Long.parseLong(card(orchestrator, "delivery_p95_millis")))
                    .isPositive();

            alpha.placing(() -> new Rejected<>(ProviderError.OUT_OF_STOCK, "404", "none left"));
            buy(orchestrator, 1);
            await(() -> card(orchestrator, "orders"), "4.0");
            assertThat(card(orchestrator, "success_share")).startsWith("0.75");
            assertThat(orchestrator.bean(HealthScores.class).score(ALPHA)).isLessThan(BigDecimal.ONE);
            assertThat(orchestrator.operator().get("/prometheus").body())
                    .contains("provider_health_score{provider=\"alpha\"")
                    .contains("provider_health_delivery_seconds{provider=\"alpha\",quantile=\"0.95\"");
            try (OrchestratorFixture other = prepared(orchestrator.another()).start()) {
                await(() -> card(other, "orders"), "4.0");
                assertThat(card(other, "success_share")).startsWith("0.75");
            }
        }
    }

    private static void buy(OrchestratorFixture orchestrator, int orders) {
        for (int i = 0; i < orders; i++) {
            Answer order = orchestrator
                    .storefront()
                    .with("Idempotency-Key", UUID.randomUUID().toString())
                    .with("Prefer", "wait=20")
                    .post("/v1/orders", ORDER);
            assertThat(order.status()).as(order.body()).isEqualTo(201);
        }
    }

    private static String card(OrchestratorFixture orchestrator, String figure) {
        return orchestrator.operator().get("/ops/v1/providers").text("/data/0/served/" + figure);
    }

    private static void await(Supplier<String> figure, String wanted) {
        Instant deadline = Instant.now().plus(SOON);
        while (!figure.get().equals(wanted) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(figure.get()).isEqualTo(wanted);
    }
}
