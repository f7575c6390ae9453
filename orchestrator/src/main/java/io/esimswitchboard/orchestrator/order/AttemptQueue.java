package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// The attempts that want work, shared by all instances.
public interface AttemptQueue {

    /// Takes up to `max` due attempts, each for one lease: nobody else is given them until it has run out.
    List<Task> take(Instant now, int max);

    /// Prolongs the leases of tasks that are still being worked on, however long their providers take.
    void renew(Collection<Task> tasks, Instant now);

    /// Hands a task back before its lease has run out. Does nothing when the lease has passed to somebody else.
    void release(Task task);

    /// @param dueBy what an answer to a question asked now is owed to
    /// @param leaseUntil after this instant the task may be somebody else's
    record Task(OrderId order, AttemptId attempt, ResolvedBy dueBy, Instant leaseUntil) {}
}
