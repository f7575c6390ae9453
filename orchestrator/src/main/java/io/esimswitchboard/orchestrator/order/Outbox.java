package io.esimswitchboard.orchestrator.order;

import java.util.List;

/// What Kafka has still to be told, oldest first.
public interface Outbox {

    List<Message> oldest(int max);

    /// Forgets what Kafka has acknowledged.
    void forget(List<Message> sent);

    /// How many messages wait.
    long depth();

    /// @param key messages of one key leave in the order in which they were written
    @SuppressWarnings("ArrayRecordComponent") // handed on to the producer, never compared
    record Message(long id, String topic, String key, byte[] payload) {}
}
