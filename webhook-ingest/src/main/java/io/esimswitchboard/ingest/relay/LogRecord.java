package io.esimswitchboard.ingest.relay;

import io.esimswitchboard.events.ReceivedWebhook;

/// A call in the form in which it is kept.
///
/// @param key records of one key keep their order
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
public record LogRecord(String key, byte[] value) {

    static LogRecord of(ReceivedWebhook webhook) {
        return new LogRecord(webhook.recordKey(), webhook.toBytes());
    }

    @Override
    public String toString() {
        return "LogRecord[" + key + ", " + value.length + " bytes]";
    }
}
