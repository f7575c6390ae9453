package io.esimswitchboard.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.quickstart.SharedServers;
import org.junit.jupiter.api.Test;

final class OrchestratorIT {

    @Test
    void itStartsOnAnEmptyDatabaseAndAgainOnItsOwn() {
        try (var first = OrchestratorFixture.prepare(empty()).start()) {
            assertThat(first.anybody().get("/health/liveness").status()).isEqualTo(200);
            try (var second = first.another().start()) {
                assertThat(second.anybody().get("/health/liveness").status()).isEqualTo(200);
            }
        }
    }

    private static String empty() {
        return SharedServers.mysql().createDatabase("orch_empty");
    }
}
