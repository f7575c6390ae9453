package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.order.OrderMoved.AttemptMoved;
import io.esimswitchboard.orchestrator.provider.WebhookDelays;
import io.esimswitchboard.orchestrator.provider.health.LiveHealth;
import io.esimswitchboard.orchestrator.provider.health.Sign;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Tells what becomes of attempts to those who judge their providers. What never left, or was given up by us, says
/// nothing about them.
@Singleton
final class WatchProviders {

    private final LiveHealth health;
    private final WebhookDelays delays;

    WatchProviders(LiveHealth health, WebhookDelays delays) {
        this.health = health;
        this.delays = delays;
    }

    @EventListener
    void moved(OrderMoved moved) {
        moved.attempts().forEach(move -> look(move, moved.order().updatedAt()));
    }

    private void look(AttemptMoved move, Instant now) {
        StoredAttempt after = move.after();
        ProviderId provider = after.choice().provider();
        boolean left = move.before().state() != AttemptState.PREPARED;
        boolean unwanted = after.progress().cancellation().isPresent();
        switch (after.state()) {
            case PREPARED, SENT, ACCEPTED -> {}
            case UNKNOWN -> health.saw(provider, Sign.DOUBTED);
            case REJECTED -> {
                if (left && !unwanted) {
                    health.saw(provider, Sign.REFUSED);
                }
            }
            case SUCCEEDED, SUPERSEDED -> {
                if (left) {
                    delivered(provider, after, now);
                }
            }
        }
    }

    private void delivered(ProviderId provider, StoredAttempt attempt, Instant now) {
        Optional<Duration> took = attempt.progress().sentAt().map(sent -> Duration.between(sent, now));
        took.map(Sign::delivered).ifPresent(sign -> health.saw(provider, sign));
        switch (attempt.progress().resolvedBy().orElse(ResolvedBy.RESPONSE)) {
            case RESPONSE, OPERATOR, STOCK -> {}
            case WEBHOOK -> health.saw(provider, Sign.CALLED);
            case POLL ->
                delays.overdueAfter(provider)
                        .filter(limit ->
                                took.filter(time -> time.compareTo(limit) >= 0).isPresent())
                        .ifPresent(_ -> health.saw(provider, Sign.MISSED));
        }
    }
}
