package io.esimswitchboard.provider;

import java.time.Duration;

/// What the platform has to know to deal with a wholesaler.
///
/// @param visibilityDelay how long after a call an order may stay invisible to the wholesaler's own query. "Not found"
///     proves absence only after it.
/// @param settlesBy how [Ordering#settle] finds out what became of an attempt
/// @param pace what the wholesaler lets us call
public record ProviderTraits(Duration visibilityDelay, SettlesBy settlesBy, Pace pace) {

    public ProviderTraits {
        if (visibilityDelay.isNegative()) {
            throw new IllegalArgumentException("visibilityDelay is negative: " + visibilityDelay);
        }
    }

    /// The way an attempt is settled.
    public enum SettlesBy {
        /// The same idempotency key is sent again; the wholesaler answers with the first result.
        REPLAY_KEY,
        /// Our reference is looked up.
        BY_REFERENCE,
        /// The wholesaler's list is searched.
        LIST_SCAN,
        /// Only a person can tell.
        MANUAL
    }

    /// @param callsPerSecond over all operations of the account; at least 1
    /// @param concurrentCalls under way at once; at least 1
    public record Pace(int callsPerSecond, int concurrentCalls) {

        public Pace {
            if (callsPerSecond < 1 || concurrentCalls < 1) {
                throw new IllegalArgumentException("pace below 1: " + callsPerSecond + ", " + concurrentCalls);
            }
        }
    }
}
