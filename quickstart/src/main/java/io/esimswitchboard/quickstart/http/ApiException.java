package io.esimswitchboard.quickstart.http;

/// A call brought no answer, or not the one that was wanted; the message says which call.
public final class ApiException extends RuntimeException {

    ApiException(String message) {
        super(message);
    }

    ApiException(String message, Throwable cause) {
        super(message, cause);
    }
}
