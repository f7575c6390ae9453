package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.provider.ProviderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// The attempts that want work, shared by all instances.
public interface AttemptQueue {

    /// Takes up to `max` due attempts with one provider, oldest first, each for one lease: nobody else is given them
    /// until it has run out.
    List<Task> take(ProviderId provider, Instant now, int max);

    /// The same with providers other than these: accounts that were taken out of the configuration.
    List<Task> takeOthers(Collection<ProviderId> providers, Instant now, int max);

    /// Prolongs the leases of tasks that are still being worked on, however long their providers take. What has passed
    /// to somebody else is left alone.
    void renew(Collection<Task> tasks);

    /// Whether nobody else has taken the task since.
    boolean holds(Task task);

    /// Hands a task back before its lease has run out. Does nothing when it has passed to somebody else.
    void release(Task task);

    /// @param dueBy what an answer to a question asked now is owed to
    record Task(OrderId order, AttemptId attempt, ResolvedBy dueBy, Lease lease) {}
}
