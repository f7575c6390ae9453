package io.esimswitchboard.ingest.intake;

import io.esimswitchboard.events.ReceivedWebhook;

/// Makes calls durable.
public interface DurableWebhooks {

    /// Blocks until the call is durable or it is certain, or taking too long, that it is not: less than a second. A
    /// call that was not kept in time may still turn up later: a copy, told by its dedup key.
    Kept keep(ReceivedWebhook webhook);

    /// Where a call is kept.
    enum Kept {
        IN_LOG,
        IN_INBOX,
        NOWHERE
    }
}
