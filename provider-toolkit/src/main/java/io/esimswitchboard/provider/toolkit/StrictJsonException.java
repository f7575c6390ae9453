package io.esimswitchboard.provider.toolkit;

/// The bytes are no JSON we accept.
public final class StrictJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String reason;

    StrictJsonException(String pointer, String reason) {
        super(reason + " at " + (pointer.isEmpty() ? "the root" : PlainText.oneLine(pointer)));
        this.pointer = pointer;
        this.reason = reason;
    }

    /// Where, as a JSON pointer (RFC 6901); empty for the root.
    public String pointer() {
        return pointer;
    }

    /// What is wrong, in a few words and without any of the content.
    public String reason() {
        return reason;
    }
}
