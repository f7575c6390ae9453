package io.esimswitchboard.orchestrator.catalogue;

import io.esimswitchboard.orchestrator.provider.LastSync;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When one provider's catalogue is to be read next: once after the start, then at intervals, whichever instance does
/// it; sooner after a failure, and ever later in a row of them. Used by one thread.
final class ProviderSchedule {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final SyncSettings settings;
    private final Instant startedAt;
    private Instant nextTry;
    private Duration pause = FIRST_PAUSE;

    ProviderSchedule(SyncSettings settings, Instant startedAt) {
        this.settings = settings;
        this.startedAt = startedAt;
        this.nextTry = startedAt;
    }

    /// Whether a try is worth a look at [#satisfied].
    boolean due(Instant now) {
        return !now.isBefore(nextTry);
    }

    /// Whether somebody has read it lately; the next look is then when that is too long ago.
    boolean satisfied(Optional<LastSync> last, Instant now) {
        Optional<Instant> read = last.flatMap(LastSync::succeededAt)
                .filter(at ->
                        !at.isBefore(startedAt) && at.plus(settings.every()).isAfter(now));
        read.ifPresent(at -> nextTry = at.plus(settings.every()));
        return read.isPresent();
    }

    void tried(SyncResult result, Instant now) {
        switch (result) {
            case SyncResult.Synced _ -> {
                pause = FIRST_PAUSE;
                nextTry = now.plus(settings.every());
            }
            case SyncResult.Busy _ -> nextTry = now.plus(FIRST_PAUSE);
            case SyncResult.Unavailable _ -> retry(now);
            // Somebody has to look at it; asking again and again would only repeat the alarm.
            case SyncResult.Shrunken _ -> nextTry = now.plus(settings.every());
        }
    }

    void failed(Instant now) {
        retry(now);
    }

    private void retry(Instant now) {
        nextTry = now.plus(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(settings.longestPause()) < 0 ? doubled : settings.longestPause();
    }
}
