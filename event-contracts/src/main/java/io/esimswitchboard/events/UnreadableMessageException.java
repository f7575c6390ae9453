package io.esimswitchboard.events;

/// The bytes are not the message they should be. Reading them again will not help: set the record aside.
///
/// The message names the field or the kind of damage and repeats nothing of the bytes, for they may hold secrets.
public final class UnreadableMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableMessageException(String reason) {
        super(reason);
    }
}
