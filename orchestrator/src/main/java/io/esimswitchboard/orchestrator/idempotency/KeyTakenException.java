package io.esimswitchboard.orchestrator.idempotency;

/// Another request has kept the same key meanwhile. Whatever was written with it has to be undone; there is an answer
/// to be found under the key.
public final class KeyTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyTakenException(KeyedRequest request) {
        super("a key of " + request.tenant() + " was taken meanwhile");
    }
}
