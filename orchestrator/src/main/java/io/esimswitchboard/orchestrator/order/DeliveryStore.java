package io.esimswitchboard.orchestrator.order;

import io.esimswitchboard.orchestrator.id.AttemptId;
import io.esimswitchboard.orchestrator.id.EsimId;
import java.time.Instant;
import java.util.List;

/// Writing what was delivered, inside the transaction that moves the attempt.
public interface DeliveryStore {

    void insert(Order order, List<Delivery> deliveries);

    /// Marks what these attempts delivered as cancelled.
    void withdraw(List<AttemptId> attempts, Instant now);

    /// Whether anything that `attempt` delivered has been used.
    boolean inUse(AttemptId attempt);

    /// Notes that these eSIMs have more data.
    void toppedUp(List<EsimId> esims, Instant now);

    /// What to tell of what `attempt` delivered, should its provider take it back.
    List<Fact> withdrawal(AttemptId attempt, Instant now);
}
