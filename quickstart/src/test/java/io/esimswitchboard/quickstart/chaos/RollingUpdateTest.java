package io.esimswitchboard.quickstart.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.quickstart.chaos.Torment.Deed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RollingUpdateTest {

    private final RollingUpdate update = new RollingUpdate(Duration.ofSeconds(60));

    @Test
    void forHalfOfTheTimeOneOrchestratorIsOfTheEarlierRelease() {
        assertThat(restart("orchestrator").minus(restart("orchestrator-2"))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void noTwoServicesAreRestartedAtOnce() {
        assertThat(List.of(restart("orchestrator-2"), restart("webhook-ingest"), restart("orchestrator")))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "kafka", "provider-simulators"})
    void whatIsNotOfTheReleaseIsLeftInPeace(String process) {
        assertThat(update.of(process)).isEmpty();
    }

    private Duration restart(String service) {
        List<Torment> plan = update.of(service).toList();
        assertThat(plan).hasSize(1);
        assertThat(plan.getFirst().deed()).isEqualTo(Deed.RESTART);
        return plan.getFirst().calm();
    }
}
