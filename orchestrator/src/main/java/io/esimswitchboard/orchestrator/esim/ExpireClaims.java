package io.esimswitchboard.orchestrator.esim;

import io.esimswitchboard.orchestrator.BackgroundLoop;
import io.esimswitchboard.orchestrator.esim.ClaimStatuses.Expired;
import io.esimswitchboard.orchestrator.order.OrderNotes;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Ends claims whose time to be redeemed has run out. Any number of instances may, for a claim ends once; one that is
/// redeemed meanwhile stays so.
@Singleton
public final class ExpireClaims implements AutoCloseable {

    private static final int BATCH = 100;

    private final ClaimStatuses claims;
    private final OrderNotes notes;
    private final InstantSource clock;
    private final BackgroundLoop loop;

    ExpireClaims(
            ClaimStatuses claims,
            OrderNotes notes,
            InstantSource clock,
            @Value("${claims.expire-every:30s}") Duration every) {
        this.claims = claims;
        this.notes = notes;
        this.clock = clock;
        this.loop = new BackgroundLoop("claim-expiry", every, this::expire);
    }

    @EventListener
    void start(ServerStartupEvent started) {
        loop.start();
    }

    private boolean expire() {
        List<Expired> expired = claims.expired(clock.instant(), BATCH);
        expired.forEach(this::end);
        return expired.size() == BATCH;
    }

    private void end(Expired expired) {
        notes.note(
                expired.order(),
                "platform",
                now -> claims.end(expired.claim(), ClaimStatus.EXPIRED, expired.at(), now).stream()
                        .toList());
    }

    @Override
    @PreDestroy
    public void close() {
        loop.close();
    }
}
