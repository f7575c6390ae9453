package io.esimswitchboard.orchestrator.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.esim.ServiceStatus;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.provider.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PollSettingsTest {

    private static final Instant BOUGHT = Instant.parse("2027-01-01T12:00:00Z");
    private static final UUID ID = new UUID(1, 1);

    private final PollSettings settings =
            new PollSettings(2, 16, Duration.ofMinutes(15), Duration.ofHours(6), Duration.ofDays(400));

    private static MeteredEsim esim(ServiceStatus service) {
        return new MeteredEsim(
                new EsimId(ID),
                new OrderId(ID),
                new PackageId(ID),
                new ProviderId("p"),
                Optional.empty(),
                Optional.empty(),
                service,
                BOUGHT,
                Optional.empty(),
                Optional.empty(),
                0,
                0);
    }

    @ParameterizedTest
    @CsvSource({"0, 15", "1, 30", "2, 60", "4, 240", "5, 360", "1000, 360"})
    void thePauseGrowsWhileNothingIsNew(int quiet, int minutes) {
        assertThat(settings.next(esim(ServiceStatus.ACTIVE), quiet, BOUGHT))
                .contains(BOUGHT.plus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @EnumSource(names = {"DEPLETED", "EXPIRED", "CANCELLED", "REVOKED"})
    void aServiceThatHasEndedIsNotAskedAbout(ServiceStatus ended) {
        assertThat(settings.next(esim(ended), 0, BOUGHT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACTIVE", "ACTIVE", "SUSPENDED", "UNKNOWN"})
    void oneThatMayGoOnIs(ServiceStatus open) {
        assertThat(settings.next(esim(open), 0, BOUGHT)).isPresent();
    }

    @Test
    void anOldEsimIsGivenUp() {
        Instant last = BOUGHT.plus(Duration.ofDays(400));

        assertThat(settings.next(esim(ServiceStatus.ACTIVE), 0, last.minusSeconds(1)))
                .isPresent();
        assertThat(settings.next(esim(ServiceStatus.ACTIVE), 0, last)).isEmpty();
    }
}
