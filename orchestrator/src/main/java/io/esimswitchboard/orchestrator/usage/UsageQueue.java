package io.esimswitchboard.orchestrator.usage;

import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.provider.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The eSIMs whose usage is to be asked for, shared by all instances. Whoever asks for one's holds its lease.
public interface UsageQueue {

    /// Queues it for `at`, unless it is due sooner.
    void wake(EsimId id, ProviderId provider, Instant at);

    /// Takes due eSIMs of one provider, each under a lease: over all instances no more than `perSecond`.
    List<EsimId> takeDue(ProviderId provider, int perSecond, Duration lease);

    /// Takes this one, due or not. Answers false while somebody else has it.
    boolean take(EsimId id, ProviderId provider, Duration lease);

    /// Whether somebody is asking for its usage.
    boolean isTaken(EsimId id);

    /// Hands it back.
    ///
    /// @param dueAt when it is due again; empty to forget it
    /// @param quiet how often in a row there was nothing new
    void release(EsimId id, Optional<Instant> dueAt, int quiet);
}
