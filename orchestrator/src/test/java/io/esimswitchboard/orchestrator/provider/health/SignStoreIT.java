package io.esimswitchboard.orchestrator.provider.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.esimswitchboard.orchestrator.OrchestratorFixture;
import io.esimswitchboard.orchestrator.provider.health.SignStore.SeenAt;
import io.esimswitchboard.provider.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class SignStoreIT {

    private static final Duration HALF_LIFE = Duration.ofHours(1);
    private static final SeenAt DELIVERIES = new SeenAt(new ProviderId("alpha"), new Sign(Sign.Kind.DELIVERED, 3));

    @Test
    void whatIsAddedToOftenFadesLikeWhatIsAddedToSeldom() {
        try (OrchestratorFixture orchestrator = OrchestratorFixture.prepare().start()) {
            SignStore store = orchestrator.bean(SignStore.class);
            Instant now = Instant.parse("2026-11-01T12:00:00Z");
            Fading expected = new Fading(1_000, now);
            store.add(DELIVERIES, 1_000, now, HALF_LIFE);

            for (int i = 0; i < 200; i++) {
                now = now.plusMillis(100);
                expected = expected.plus(1, now, HALF_LIFE);
                store.add(DELIVERIES, 1, now, HALF_LIFE);
            }

            Fading stored = Objects.requireNonNull(store.all().get(DELIVERIES));
            assertThat(stored.asOf()).isEqualTo(now);
            assertThat(stored.weight()).isCloseTo(expected.weight(), within(0.001));
        }
    }
}
