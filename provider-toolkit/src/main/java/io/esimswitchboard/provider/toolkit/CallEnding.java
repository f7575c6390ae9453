package io.esimswitchboard.provider.toolkit;

/// How a call to a wholesaler ended, as a metric tells it.
public enum CallEnding {
    /// With a status below 400.
    ANSWERED,
    /// With a status from 400 on that is the caller's affair.
    REFUSED,
    /// With status 429.
    RATE_LIMITED,
    /// With a status from 500 on.
    FAILED,
    /// No whole answer came; the request may have arrived.
    MAYBE_SENT,
    /// No connection came about.
    NOT_SENT,
    /// It was not tried: the circuit is open, the wholesaler asked for a pause, or the pace is used up.
    HELD_BACK;

    static CallEnding of(ExchangeResult result) {
        return switch (result) {
            case ExchangeResult.Replied(var status, var _, var _) -> of(status);
            case ExchangeResult.MaybeSent _ -> MAYBE_SENT;
            case ExchangeResult.NotSent _ -> NOT_SENT;
        };
    }

    private static CallEnding of(int status) {
        if (status == 429) {
            return RATE_LIMITED;
        }
        if (status >= 500) {
            return FAILED;
        }
        return status >= 400 ? REFUSED : ANSWERED;
    }

    /// Whether the wholesaler does not work, as opposed to not agreeing.
    boolean isFailure() {
        return switch (this) {
            case FAILED, MAYBE_SENT, NOT_SENT -> true;
            case ANSWERED, REFUSED, RATE_LIMITED, HELD_BACK -> false;
        };
    }
}
