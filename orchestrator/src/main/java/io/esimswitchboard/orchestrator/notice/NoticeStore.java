package io.esimswitchboard.orchestrator.notice;

import io.esimswitchboard.events.ReceivedWebhook;
import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.provider.OrderKey;
import io.esimswitchboard.provider.ProviderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The calls received and what they are about.
public interface NoticeStore {

    /// Which of these calls, or copies of them, have been received.
    Set<CallKey> seen(Collection<ReceivedWebhook> webhooks);

    void insert(List<Worked> worked);

    /// The attempt that a provider's call names.
    Optional<About> find(ProviderId provider, OrderKey key);

    /// Makes an attempt due now, so that its provider is asked. Does nothing when it has succeeded.
    void wake(AttemptId attempt);

    /// Parked calls whose order is known by now, at most `max`.
    List<ReceivedWebhook> matched(int max);

    /// Whether the call is still parked; if so it stays this transaction's until the end of it.
    boolean lockParked(ReceivedWebhook webhook);

    void moveOn(ReceivedWebhook webhook, NoticeStatus status);

    /// Gives up on calls that have been parked since before `since`. Answers how many.
    int bury(Instant since);

    /// Deletes calls received before `since`, at most `max`. Answers how many.
    int purge(Instant since, int max);
}
