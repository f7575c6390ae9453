package io.esimswitchboard.orchestrator.usage;

import io.esimswitchboard.orchestrator.esim.ServiceStatus;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often the usage of eSIMs is asked for without anybody reading it.
///
/// @param perSecond of each provider account, over all instances
/// @param concurrent how many questions an instance has under way
/// @param soonest the pause after a reading that brought news; doubled each time there are none
/// @param latest the longest pause
/// @param giveUpAfter an eSIM older than this is not asked about any more
@ConfigurationProperties("usage.poll")
record PollSettings(
        @Bindable(defaultValue = "2") int perSecond,
        @Bindable(defaultValue = "16") int concurrent,
        @Bindable(defaultValue = "15m") Duration soonest,
        @Bindable(defaultValue = "6h") Duration latest,
        @Bindable(defaultValue = "400d") Duration giveUpAfter) {

    private static final int MAX_DOUBLINGS = 16;

    /// When an eSIM is due again; empty when its data no longer moves.
    ///
    /// @param quiet how often in a row there was nothing new
    Optional<Instant> next(MeteredEsim esim, int quiet, Instant now) {
        if (moves(esim.service()) && now.isBefore(esim.createdAt().plus(giveUpAfter))) {
            Duration pause = soonest.multipliedBy(1L << Math.min(quiet, MAX_DOUBLINGS));
            return Optional.of(now.plus(pause.compareTo(latest) > 0 ? latest : pause));
        }
        return Optional.empty();
    }

    /// A depleted plan moves again after a top-up, which queues it.
    private static boolean moves(ServiceStatus service) {
        return switch (service) {
            case NOT_ACTIVE, ACTIVE, SUSPENDED, UNKNOWN -> true;
            case DEPLETED, EXPIRED, CANCELLED, REVOKED -> false;
        };
    }
}
