package io.esimswitchboard.simulators.webhook;

import java.time.Instant;
import java.util.Map;

/// One notice to deliver. `stamp` gives the headers, signature included, of an attempt.
public record Webhook(String event, String body, Stamp stamp, Shape shape) {

    /// Signs a body at an instant.
    @FunctionalInterface
    public interface Stamp {

        Map<String, String> headers(String body, Instant at);
    }

    /// How the body travels; it is signed as it was before.
    public enum Shape {
        PLAIN,
        GZIP,
        FORM,
        CHUNKED
    }

    public Webhook(String event, String body, Stamp stamp) {
        this(event, body, stamp, Shape.PLAIN);
    }

    Webhook in(Shape other) {
        return new Webhook(event, body, stamp, other);
    }

    Webhook withBody(String other) {
        return new Webhook(event, other, stamp, shape);
    }

    /// The same bytes and headers at every attempt, as whoever recorded them would send them.
    Webhook recorded(Instant at) {
        Map<String, String> headers = stamp.headers(body, at);
        return new Webhook(event, body, (_, _) -> headers, shape);
    }
}
