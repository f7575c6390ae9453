package io.esimswitchboard.orchestrator.idempotency;

/// Another request has written the same key and not committed it for too long. What comes of it is open.
public final class KeyHeldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // Without its cause, which would make the whole transaction start over and wait again.
    public KeyHeldException(KeyedRequest request) {
        super("a key of " + request.tenant() + " is held by another request");
    }
}
