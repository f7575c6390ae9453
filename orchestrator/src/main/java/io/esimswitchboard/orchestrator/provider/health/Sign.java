package io.esimswitchboard.orchestrator.provider.health;

import java.time.Duration;

/// Something that was seen of an account's work, and is counted.
///
/// @param step how long it took, for a delivery; else 0
public record Sign(Kind kind, int step) {

    /// What is counted.
    public enum Kind {
        DELIVERED,
        /// Turned down, or never carried out.
        REFUSED,
        /// Nobody knew what had become of an order, even when it ended well.
        DOUBTED,
        /// The wholesaler called about an order that it had taken on.
        CALLED,
        /// It should have, and had to be asked.
        MISSED
    }

    public static final Sign REFUSED = new Sign(Kind.REFUSED, 0);
    public static final Sign DOUBTED = new Sign(Kind.DOUBTED, 0);
    public static final Sign CALLED = new Sign(Kind.CALLED, 0);
    public static final Sign MISSED = new Sign(Kind.MISSED, 0);

    public static Sign delivered(Duration after) {
        return new Sign(Kind.DELIVERED, TimeSteps.of(after));
    }
}
