package io.esimswitchboard.orchestrator.order;

/// A provider has given an attempt the number of another one: nothing it says about either can be believed before
/// somebody has looked. Nothing was written.
public final class NumberTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NumberTakenException(Throwable cause) {
        super("the provider gave it the number of another order", cause);
    }
}
