package io.esimswitchboard.quickstart.platform;

/// Somebody else listens where we wanted to; the message says on which port and what to do about it.
public final class PortInUseException extends RuntimeException {

    PortInUseException(String message) {
        super(message);
    }
}
