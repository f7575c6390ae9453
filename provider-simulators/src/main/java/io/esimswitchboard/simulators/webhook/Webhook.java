package io.esimswitchboard.simulators.webhook;

import java.time.Instant;
import java.util.Map;

/// One notice to deliver. `stamp` gives the headers, signature included, of an attempt.
public record Webhook(String event, String body, Stamp stamp) {

    /// Signs a body at an instant.
    @FunctionalInterface
    public interface Stamp {

        Map<String, String> headers(String body, Instant at);
    }
}
