package io.esimswitchboard.ingest.relay;

import java.util.concurrent.CompletableFuture;

/// The log that consumers read.
public interface WebhookLog {

    /// Appends, and tells whether the log has acknowledged it. Ends by itself, normally, in about
    /// 600 ms; false may be a lost acknowledgement, so that appending again makes a copy.
    CompletableFuture<Boolean> append(LogRecord entry);

    /// Whether the log was there when last looked.
    boolean reachable();
}
