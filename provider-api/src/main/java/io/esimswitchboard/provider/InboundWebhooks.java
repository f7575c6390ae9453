package io.esimswitchboard.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Understanding the wholesaler's calls. Pure: no network, no state; it cannot change an order.
public interface InboundWebhooks {

    /// Whether the wholesaler sent this. Works on the raw bytes and compares in constant time.
    Verification verify(RawWebhook webhook);

    /// The unguessable last part of the webhook's URL, for a wholesaler that does not sign; empty when the URL has
    /// none.
    default Optional<String> pathToken() {
        return Optional.empty();
    }

    /// The same for every copy of one event and different for different events; at most 190 visible ASCII characters.
    String dedupKey(byte[] body);

    /// What the call says. A word we do not know is a [ProviderNotice.Unrecognised], never an exception; so is a body
    /// that is no JSON at all.
    ///
    /// @param receivedAt stands in for the time of the event where the wholesaler does not tell it
    List<ProviderNotice> read(byte[] body, Instant receivedAt);
}
