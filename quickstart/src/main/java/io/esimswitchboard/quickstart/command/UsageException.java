package io.esimswitchboard.quickstart.command;

/// The command line asks for something that does not exist; the message says what.
public final class UsageException extends RuntimeException {

    UsageException(String message) {
        super(message);
    }
}
