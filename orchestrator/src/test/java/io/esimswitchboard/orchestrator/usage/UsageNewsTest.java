package io.esimswitchboard.orchestrator.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.esim.ServiceStatus;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.order.Fact;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.UsageReports.Usage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UsageNewsTest {

    private static final Instant NOON = Instant.parse("2027-01-01T12:00:00Z");
    private static final UUID ID = new UUID(1, 1);

    private static UsageSnapshot used(long bytes, long total) {
        return UsageSnapshot.answered(new Usage(Optional.of(new DataVolume(total)), bytes, NOON), NOON);
    }

    private static MeteredEsim esim(ServiceStatus service, Optional<UsageSnapshot> last, int percentTold) {
        return new MeteredEsim(
                new EsimId(ID),
                new OrderId(ID),
                new PackageId(ID),
                new ProviderId("p"),
                Optional.empty(),
                Optional.empty(),
                service,
                NOON,
                Optional.empty(),
                last,
                percentTold,
                0);
    }

    @Test
    void theSameReadingIsNoNews() {
        var news = new UsageNews(esim(ServiceStatus.ACTIVE, Optional.of(used(600, 1_000)), 50), used(600, 1_000), 50);

        assertThat(news.facts()).isEmpty();
        assertThat(news.percentTold()).isEqualTo(50);
    }

    @Test
    void aHigherThresholdIsTold() {
        var news = new UsageNews(esim(ServiceStatus.ACTIVE, Optional.of(used(600, 1_000)), 50), used(900, 1_000), 80);

        assertThat(news.facts()).extracting(Fact::type).containsExactly("usage.updated", "usage.threshold_reached");
        assertThat(news.facts().getLast().data()).containsEntry("percent", "80");
    }

    @Test
    void moreDataLetsTheThresholdsStartOver() {
        var news = new UsageNews(
                esim(ServiceStatus.DEPLETED, Optional.of(used(1_000, 1_000)), 100), used(1_000, 2_000), 50);

        assertThat(news.facts()).extracting(Fact::type).containsExactly("usage.updated");
        assertThat(news.percentTold()).isEqualTo(50);
        assertThat(news.service()).contains(ServiceStatus.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_ACTIVE, 0,",
        "NOT_ACTIVE, 1, ACTIVE",
        "NOT_ACTIVE, 1000, DEPLETED",
        "ACTIVE, 500,",
        "ACTIVE, 1000, DEPLETED",
        "SUSPENDED, 500,",
        "EXPIRED, 500,",
        "DEPLETED, 500, ACTIVE",
        "UNKNOWN, 500, ACTIVE"
    })
    void anAnswerProvesOfTheServiceWhatItCan(ServiceStatus service, long bytes, ServiceStatus proved) {
        var news = new UsageNews(esim(service, Optional.empty(), 0), used(bytes, 1_000), 0);

        assertThat(news.service()).isEqualTo(Optional.ofNullable(proved));
    }

    @Test
    void aCallProvesNothingOfTheService() {
        UsageSnapshot called = UsageSnapshot.reached(100, Optional.empty(), Optional.of(used(900, 1_000)), NOON);

        assertThat(new UsageNews(esim(ServiceStatus.ACTIVE, Optional.empty(), 0), called, 100).service())
                .isEmpty();
    }
}
