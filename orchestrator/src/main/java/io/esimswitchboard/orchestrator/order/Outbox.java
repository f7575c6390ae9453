package io.esimswitchboard.orchestrator.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What Kafka has still to be told, oldest first.
public interface Outbox {

    List<Message> oldest(int max);

    /// Forgets what Kafka has acknowledged.
    void forget(List<Message> sent);

    /// Puts aside what Kafka will never take, for a person to look at.
    void setAside(Message refused, String reason);

    /// Deletes what was put aside before `time`.
    int purgeSetAside(Instant time);

    Backlog backlog();

    /// @param key messages of one key leave in the order in which they were written
    @SuppressWarnings("ArrayRecordComponent") // handed on to the producer, never compared
    record Message(long id, String topic, String key, byte[] payload) {}

    /// How far behind Kafka is, told without counting rows.
    ///
    /// @param oldest when the oldest message was written; empty when none waits
    /// @param atMost messages that wait; an upper bound, exact while none was put aside or rolled back among them
    record Backlog(Optional<Instant> oldest, long atMost) {}
}
