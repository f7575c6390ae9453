package io.esimswitchboard.orchestrator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.provider.LastSync;
import io.esimswitchboard.provider.ProviderError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProviderScheduleTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final LastSync.Counts COUNTS = new LastSync.Counts(1, 1, 0, 0, 0);
    private static final SyncResult SYNCED = new SyncResult.Synced(1, COUNTS, List.of());
    private static final SyncResult AWAY = new SyncResult.Unavailable(ProviderError.MAINTENANCE, "closed");

    private final ProviderSchedule schedule = new ProviderSchedule(
            new SyncSettings(Duration.ofMinutes(15), Duration.ofSeconds(30), Duration.ofSeconds(4), 30), START);

    @Test
    void theFirstReadingIsAtTheStartEvenIfTheLastWasShortlyBefore() {
        assertThat(schedule.due(START)).isTrue();
        assertThat(schedule.satisfied(readAt(START.minusSeconds(5)), START)).isFalse();
        assertThat(schedule.satisfied(Optional.empty(), START)).isFalse();
    }

    @Test
    void theNextIsOneIntervalLater() {
        schedule.tried(SYNCED, START.plusSeconds(1));

        assertThat(schedule.due(START.plusSeconds(900))).isFalse();
        assertThat(schedule.due(START.plusSeconds(901))).isTrue();
    }

    @Test
    void whatAnotherInstanceReadCounts() {
        Optional<LastSync> other = readAt(START.plusSeconds(60));

        assertThat(schedule.satisfied(other, START.plusSeconds(61))).isTrue();
        assertThat(schedule.due(START.plusSeconds(959))).isFalse();
        assertThat(schedule.due(START.plusSeconds(960))).isTrue();
        assertThat(schedule.satisfied(other, START.plusSeconds(960))).isFalse();
    }

    @Test
    void theStepsBetweenFailuresGrowToALimitAndStartOverAfterASuccess() {
        Instant now = START;
        for (int seconds : new int[] {1, 2, 4, 4}) {
            schedule.tried(AWAY, now);
            assertThat(schedule.due(now.plusSeconds(seconds).minusMillis(1))).isFalse();
            now = now.plusSeconds(seconds);
            assertThat(schedule.due(now)).isTrue();
        }
        schedule.tried(SYNCED, now);
        schedule.failed(now);
        assertThat(schedule.due(now.plusSeconds(1))).isTrue();
    }

    @Test
    void aCatalogueThatHasShrunkenIsNotReadAgainAtOnce() {
        schedule.tried(new SyncResult.Shrunken(100, 1), START);

        assertThat(schedule.due(START.plusSeconds(899))).isFalse();
    }

    private static Optional<LastSync> readAt(Instant at) {
        return Optional.of(new LastSync(at, Optional.of(at), COUNTS, Optional.empty()));
    }
}
